package id.pendapa.learning.web;

import id.pendapa.learning.lessons.Lesson.Line;
import id.pendapa.learning.lessons.Lessons;
import id.pendapa.learning.web.FirstDayPage.Stop;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The tour of the first day: the screens of an officer's own duties in the order in which they are needed, each with its
 * lesson. Nothing has to be ticked off: a stop is done when its lesson is learned.
 */
@Component
class FirstDay {

    private static final List<Place> PLACES = List.of(
            new Place("key", "/akun", "kata-sandi-dan-kunci", Permission.LESSON_READ),
            new Place("people", null, "data-pribadi", Permission.DESK_VIEW),
            new Place("desk", "/meja", "meja-kerja", Permission.DESK_VIEW),
            new Place("counter", "/meja/baru", "melayani-di-loket", Permission.WALK_IN_CREATE),
            new Place("check", "/meja", "memeriksa-permohonan", Permission.DESK_VIEW),
            new Place("sign", "/tanda-tangan", "menandatangani-surat", Permission.LETTER_SIGN),
            new Place("board", "/pimpinan", "papan-pimpinan", Permission.FIGURE_READ),
            new Place("information", "/meja/ppid", "informasi-publik", Permission.PPID_HANDLE),
            new Place("protection", "/pelindungan", "data-pribadi", Permission.DATA_QUESTION_VIEW),
            new Place("integrity", "/meja/integritas", "laporan-integritas", Permission.INTEGRITY_CONTACT),
            new Place("settings", "/pengaturan", "mengatur-kantor", Permission.OFFICE_MANAGE),
            new Place("complaints", "/meja/pengaduan", "menangani-pengaduan", Permission.COMPLAINT_HANDLE),
            new Place("gifts", "/meja/gratifikasi", "gratifikasi", Permission.GIFT_REPORT),
            new Place("practice", "/latihan", null, Permission.PRACTISE),
            new Place("offline", null, "saat-jaringan-putus", Permission.DESK_VIEW));

    private final Gate gate;
    private final Lessons lessons;

    FirstDay(Gate gate, Lessons lessons) {
        this.gate = gate;
        this.lessons = lessons;
    }

    private record Place(
            String code, @Nullable String screen, @Nullable String lesson, Permission needed) {}

    /** The stops of whoever is signed in. */
    List<Stop> list() {
        Map<String, Line> known = lessons.list().stream().collect(Collectors.toMap(Line::code, Function.identity()));
        return PLACES.stream()
                .filter(place -> gate.may(place.needed()))
                .map(place -> new Stop(
                        place.code(), place.screen(), place.lesson() == null ? null : known.get(place.lesson())))
                .toList();
    }
}
