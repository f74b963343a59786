package id.pendapa.platform;

import java.time.ZoneId;

/** Where the running office is: in the day of its clock, and on the net. */
public interface OfficeSeat {

    /** The time zone of the office. */
    ZoneId zone();

    /**
     * How its pages are reached, for example {@code https://tingkir.example.go.id}. Printed on letters and written into
     * messages, so it comes from the office's entry and never from whatever address somebody used just now.
     */
    String address();
}
