package id.pendapa.ppid;

import java.time.Instant;

/** A request for public information came or moved. Says nothing of who asked, nor of what. */
public record PpidMoved(String number, String state, Instant at) {}
