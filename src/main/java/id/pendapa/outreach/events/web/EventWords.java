package id.pendapa.outreach.events.web;

import id.pendapa.office.Kelurahan;
import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeTime;
import id.pendapa.outreach.events.EventDesk;
import id.pendapa.outreach.events.PublicEvent;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.TooManyRequestsException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says events as people read them. */
@Component
class EventWords {

    private static final double TENTHS = 10.0;

    private final Words words;
    private final OfficeTime time;
    private final Kelurahans kelurahans;

    EventWords(Words words, OfficeTime time, Kelurahans kelurahans) {
        this.words = words;
        this.time = time;
        this.kelurahans = kelurahans;
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** {@code Rabu, 9 Desember 2026 pukul 09.00 WIB}. */
    String when(PublicEvent event) {
        return Spoken.weekdayMoment(zoned(event.facts().startsAt()));
    }

    private ZonedDateTime zoned(Instant instant) {
        return instant.atZone(time.zone());
    }

    /** When and where it is, and what is free. */
    List<SummaryRow> facts(PublicEvent event) {
        List<SummaryRow> rows = new ArrayList<>(whenAndWhere(event));
        rows.add(SummaryRow.of(say("event.places"), places(event)));
        return rows;
    }

    /** When and where it is. */
    List<SummaryRow> whenAndWhere(PublicEvent event) {
        ZonedDateTime ends = zoned(event.facts().endsAt());
        boolean sameDay =
                ends.toLocalDate().equals(LocalDate.ofInstant(event.facts().startsAt(), time.zone()));
        return List.of(
                SummaryRow.of(
                        say("event.when"),
                        when(event),
                        say("event.until", sameDay ? Spoken.clock(ends) : Spoken.weekdayMoment(ends))),
                SummaryRow.of(say("event.where"), event.facts().place()),
                SummaryRow.of(say("event.organiser"), event.facts().organiser()));
    }

    /** What is free, in words. */
    String places(PublicEvent event) {
        int free = event.facts().places() - event.taken();
        return switch (event.state()) {
            case DRAFT -> say("event.places.draft", event.facts().places());
            case CANCELLED -> say("event.places.cancelled");
            case CLOSED -> say("event.places.over");
            case OPEN ->
                !event.isOpen(time.now())
                        ? say("event.places.over")
                        : free == 0
                                ? say("event.places.full", event.facts().places())
                                : say("event.places.free", free, event.facts().places());
        };
    }

    String state(PublicEvent event) {
        return say("event.state." + event.state());
    }

    /** A kelurahan by its code; elsewhere for none. */
    String place(String code) {
        return kelurahans.find(code).map(Kelurahan::title).orElseGet(() -> say("event.elsewhere"));
    }

    List<Option> places() {
        List<Option> all = new ArrayList<>(List.of(Option.of("", say("event.choose"))));
        kelurahans.list().forEach(one -> all.add(Option.of(one.code().dotted(), one.name())));
        all.add(Option.of("luar", say("event.elsewhere")));
        return all;
    }

    /** {@code 3,4 dari 4}. */
    String mean(double mean) {
        String number = String.format(Locale.ROOT, "%.1f", Math.round(mean * TENTHS) / TENTHS);
        return say("event.mean", number.replace('.', ','));
    }

    List<Option> useful() {
        return List.of("4", "3", "2", "1").stream()
                .map(mark -> Option.of(mark, say("event.useful." + mark)))
                .toList();
    }

    /** A form that came back, or what stands there now. */
    Form facts(PublicEvent event, Map<String, Integer> aims) {
        LocalDate day = LocalDate.ofInstant(event.facts().startsAt(), time.zone());
        Map<String, String> typed = new HashMap<>(Map.of(
                "judul", event.facts().title(),
                "uraian", event.facts().words(),
                "tempat", event.facts().place(),
                "penyelenggara", event.facts().organiser(),
                "tanggal-hari", Integer.toString(day.getDayOfMonth()),
                "tanggal-bulan", Integer.toString(day.getMonthValue()),
                "tanggal-tahun", Integer.toString(day.getYear()),
                "mulai", clock(event.facts().startsAt()),
                "selesai", clock(event.facts().endsAt()),
                "kuota", Integer.toString(event.facts().places())));
        aims.forEach((code, guests) -> typed.put("rencana-" + code, Integer.toString(guests)));
        return new Form(typed, Map.of());
    }

    private String clock(Instant instant) {
        ZonedDateTime at = zoned(instant);
        return String.format(Locale.ROOT, "%02d.%02d", at.getHour(), at.getMinute());
    }

    Form refused(Map<String, String> typed, Map<String, String> wrong, HttpServletResponse response) {
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return Form.refused(typed, wrong, words);
    }

    /** Takes a form; what is wrong, somebody who was faster and a limit are told beside its field, with all that was typed. */
    Form take(
            Map<String, String> typed, HttpServletResponse response, String field, Supplier<Map<String, String>> work) {
        try {
            return refused(typed, work.get(), response);
        } catch (TooManyRequestsException many) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return new Form(
                    typed,
                    Map.of(field, say("error." + many.code(), many.arguments().toArray())));
        } catch (ConflictException conflict) {
            if (!conflict.code().equals(EventDesk.STALE) && !conflict.code().equals("event.over")) {
                throw conflict;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            return new Form(typed, Map.of(field, say("error." + conflict.code())));
        }
    }
}
