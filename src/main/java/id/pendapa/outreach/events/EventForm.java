package id.pendapa.outreach.events;

import id.pendapa.notifications.Recipient;
import id.pendapa.outreach.events.PublicEvent.Facts;
import id.pendapa.platform.forms.TypedForm;
import id.pendapa.platform.markdown.Markdown;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what is typed about events and by their guests. */
final class EventForm {

    static final int MOST_PLACES = 2000;
    private static final int TITLE = 120;
    private static final int PLACE = 200;
    private static final int WORDS = 8000;
    private static final int NAME = 100;
    private static final int REMARK = 500;
    private static final Pattern CLOCK = Pattern.compile("([01]?[0-9]|2[0-3])[.:]([0-5][0-9])");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private final TypedForm form;
    private final ZoneId zone;

    EventForm(Map<String, String> typed, LocalDate today, ZoneId zone) {
        this.form = new TypedForm(typed, today);
        this.zone = zone;
    }

    boolean isRight() {
        return form.isRight();
    }

    Map<String, String> wrong() {
        return form.wrong();
    }

    String content() {
        return form.content();
    }

    /** What is told of an event that begins after now. */
    Facts facts(Instant now) {
        LocalDate day = form.day("tanggal");
        Instant starts = at(day, "mulai");
        Instant ends = at(day, "selesai");
        if (form.isRight() && !ends.isAfter(starts)) {
            form.refuse("selesai", "event.ends");
        }
        if (form.isRight() && !starts.isAfter(now)) {
            form.refuse("tanggal", "event.past");
        }
        return new Facts(
                form.text("judul", TITLE),
                markdown("uraian"),
                form.text("tempat", PLACE),
                form.text("penyelenggara", TITLE),
                starts,
                ends,
                number("kuota", 1, "event.places"));
    }

    /** A text in Markdown without faults. */
    String markdown(String field) {
        String text = form.text(field, WORDS);
        Markdown.of(text).faults().stream()
                .findFirst()
                .ifPresent(fault -> form.refuse(field, "event.words." + fault.name()));
        return text;
    }

    private Instant at(LocalDate day, String field) {
        LocalTime time = form.read(field, EventForm::clock, LocalTime.NOON, "event.clock");
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static Optional<LocalTime> clock(String typed) {
        Matcher matcher = CLOCK.matcher(typed);
        return matcher.matches()
                ? Optional.of(LocalTime.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    private int number(String field, int least, String code) {
        return form.read(
                field,
                typed -> Optional.of(typed)
                        .filter(text -> NUMBER.matcher(text).matches())
                        .map(Integer::valueOf)
                        .filter(found -> found >= least && found <= MOST_PLACES),
                least,
                code);
    }

    /** How many guests are aimed at by kelurahan; nothing typed is no aim. */
    Map<String, Integer> aims(List<String> kelurahans) {
        Map<String, Integer> aims = new LinkedHashMap<>();
        for (String code : kelurahans) {
            String field = "rencana-" + code;
            if (!form.value(field).isEmpty()) {
                aims.put(code, number(field, 0, "event.aim"));
            }
        }
        return aims;
    }

    /** Who wants to come. */
    Guest.Person person() {
        String contact = form.value("kontak");
        if (!contact.isEmpty() && Recipient.find(contact).isEmpty()) {
            form.refuse("kontak", "event.contact");
        }
        boolean helped = form.value("untuk").equals("orang-lain");
        return new Guest.Person(
                form.text("nama", NAME, "event.name"),
                helped ? form.text("pendamping", NAME, "event.helper") : "",
                Recipient.find(contact).map(Recipient::written).orElse(""));
    }

    /** Where a guest lives: one of these, or empty for elsewhere. */
    String kelurahan(List<String> kelurahans) {
        return form.read(
                        "kelurahan",
                        typed -> Optional.of(typed).filter(code -> code.equals("luar") || kelurahans.contains(code)),
                        "",
                        "event.kelurahan")
                .replace("luar", "");
    }

    /** Why it is called off. */
    String reason() {
        return form.text("alasan", REMARK, "event.reason");
    }

    int useful() {
        return form.read(
                "manfaat",
                typed ->
                        Optional.of(typed).filter(text -> text.matches("[1-4]")).map(Integer::valueOf),
                1,
                "event.useful");
    }

    String remark() {
        return form.optional("saran", REMARK);
    }

    void refuse(String field, String code) {
        form.refuse(field, code);
    }
}
