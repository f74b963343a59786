GRANT UPDATE (signing_method) ON position TO pendapa_app;
