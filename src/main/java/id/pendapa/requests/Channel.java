package id.pendapa.requests;

/** Where a request was handed in. */
public enum Channel {
    ONLINE,
    LOKET,
    KELURAHAN
}
