package id.pendapa.integrity;

import java.time.Instant;

/** A reported gift came in or went on to another state. Nobody is named. */
public record GiftMoved(String number, String state, Instant at) {}
