package id.pendapa.requests.facts;

/** An officer took a request from the queue. Heard by other modules in the same transaction. */
public record RequestTaken(String number) {}
