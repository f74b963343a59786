-- The destroying role deletes data of requests, which lie with their office; nothing here is its business.
REVOKE DELETE ON ALL TABLES IN SCHEMA platform FROM pendapa_destroyer;
ALTER DEFAULT PRIVILEGES IN SCHEMA platform REVOKE DELETE ON TABLES FROM pendapa_destroyer;
