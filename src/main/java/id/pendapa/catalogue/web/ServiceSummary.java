package id.pendapa.catalogue.web;

/** A service in a list. */
public record ServiceSummary(String code, String title, String summary, String duration, boolean open) {}
