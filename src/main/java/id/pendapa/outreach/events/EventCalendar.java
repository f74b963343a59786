package id.pendapa.outreach.events;

import id.pendapa.outreach.events.PublicEvent.Facts;
import id.pendapa.platform.markdown.Markdown;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** An event as a file for calendars (iCalendar, RFC 5545): one event, times in UTC, lines folded at 75 octets. */
public final class EventCalendar {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;
    private static final int SUMMARY = 400;

    private EventCalendar() {}

    /**
     * Writes the file.
     *
     * @param page address of the event's page
     */
    public static String of(PublicEvent event, String page, Instant now) {
        Facts facts = event.facts();
        String words = Markdown.of(facts.words()).words();
        StringBuilder file = new StringBuilder();
        for (String line : List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Pendapa//Acara//ID",
                "METHOD:PUBLISH",
                "BEGIN:VEVENT",
                "UID:" + page.replaceFirst("^https?://", ""),
                "DTSTAMP:" + UTC.format(now),
                "SEQUENCE:" + event.version(),
                "STATUS:" + (event.state() == PublicEvent.State.CANCELLED ? "CANCELLED" : "CONFIRMED"),
                "DTSTART:" + UTC.format(facts.startsAt()),
                "DTEND:" + UTC.format(facts.endsAt()),
                "SUMMARY:" + text(facts.title()),
                "LOCATION:" + text(facts.place()),
                "DESCRIPTION:" + text(words.length() > SUMMARY ? words.substring(0, SUMMARY) + "…" : words),
                "URL:" + page,
                "END:VEVENT",
                "END:VCALENDAR")) {
            fold(line, file);
        }
        return file.toString();
    }

    private static String text(String plain) {
        return plain.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    private static void fold(String line, StringBuilder file) {
        int octets = 0;
        for (int point : line.codePoints().toArray()) {
            String one = Character.toString(point);
            int length = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                file.append("\r\n ");
                octets = 1;
            }
            file.append(one);
            octets += length;
        }
        file.append("\r\n");
    }
}
