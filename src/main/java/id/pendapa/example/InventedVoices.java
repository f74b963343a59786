package id.pendapa.example;

import id.pendapa.complaints.register.Complaint;
import id.pendapa.complaints.register.Complaint.Category;
import id.pendapa.complaints.register.ComplaintDesk;
import id.pendapa.complaints.register.ComplaintIntake;
import id.pendapa.complaints.register.ComplaintIntake.From;
import id.pendapa.complaints.register.ComplaintMoves;
import id.pendapa.example.InventedWalk.Walked;
import id.pendapa.office.OfficeTime;
import id.pendapa.office.WorkingCalendars;
import id.pendapa.platform.ExampleOfficers;
import id.pendapa.platform.MovedTime;
import id.pendapa.requests.ApplicantCheck;
import id.pendapa.shared.ConflictException;
import id.pendapa.survey.book.Answering;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** What invented people say: of the service that they had, and of lamps and rubbish. */
@Component
class InventedVoices {

    private static final List<String> ELEMENTS = List.of(
            "persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "sarana", "pengaduan");
    private static final int TRIES = 3;
    private static final double ANSWERS = 0.4;
    private static final double A_DAY = 0.35;
    private static final double ANONYMOUS = 0.3;
    private static final String SHEET = "/survei/";
    private static final String LURAH = "LURAH@33.73.02.1007";

    private static final Map<Category, String> STORIES = Map.of(
            Category.LIGHT, "Lampu jalan di gang kami mati sejak beberapa hari",
            Category.WASTE, "Sampah di depan pasar belum diangkut",
            Category.ROAD, "Jalan di dekat sekolah berlubang",
            Category.WATER, "Saluran air di kampung kami mampet",
            Category.SERVICE, "Surat saya lebih lama dari yang dijanjikan");

    private final ApplicantCheck.Survey invitations;
    private final Answering answering;
    private final ComplaintIntake intake;
    private final ComplaintDesk desk;
    private final ComplaintMoves moves;
    private final ExampleOfficers officers;
    private final WorkingCalendars calendars;
    private final OfficeTime time;

    InventedVoices(
            ApplicantCheck.Survey invitations,
            Answering answering,
            ComplaintIntake intake,
            ComplaintDesk desk,
            ComplaintMoves moves,
            ExampleOfficers officers,
            WorkingCalendars calendars,
            OfficeTime time) {
        this.invitations = invitations;
        this.answering = answering;
        this.intake = intake;
        this.desk = desk;
        this.moves = moves;
        this.officers = officers;
        this.calendars = calendars;
        this.time = time;
    }

    /** Somebody who has what they came for may answer the survey, an hour later. */
    void answer(InventedRequest request, Walked walked, Instant until) {
        SplittableRandom random = new SplittableRandom(request.seed() + 1);
        Instant at = walked.at().plus(Duration.ofHours(1));
        if (!walked.ended() || !at.isBefore(until) || random.nextDouble() >= ANSWERS) {
            return;
        }
        MovedTime.at(
                at,
                () -> invitations
                        .findWay(walked.number())
                        .map(way -> way.substring(SHEET.length()))
                        .ifPresent(code -> answering.answer(code, scores(request.slow(), random))));
    }

    private static Map<String, String> scores(boolean slow, RandomGenerator random) {
        Map<String, String> scores = new HashMap<>();
        ELEMENTS.forEach(element -> scores.put(element, random.nextDouble() < 0.45 ? "4" : "3"));
        if (slow) {
            scores.put("waktu", random.nextDouble() < 0.6 ? "1" : "2");
            scores.put("prosedur", "2");
        }
        return scores;
    }

    /** Now and then a complaint; in a bad month more of them, and about the office itself. */
    void complain(LocalDate day, Instant until) {
        SplittableRandom random = new SplittableRandom(day.toEpochDay() * 31);
        boolean bad = day.getMonth() == InventedPlan.BAD;
        if (random.nextDouble() >= (bad ? 2 * A_DAY : A_DAY)) {
            return;
        }
        Category category = bad && random.nextBoolean()
                ? Category.SERVICE
                : InventedPeople.one(STORIES.keySet().stream().sorted().toList(), random);
        Instant told = day.atTime(LocalTime.of(9, random.nextInt(60)))
                .atZone(time.zone())
                .toInstant();
        AtomicReference<String> number = new AtomicReference<>("");
        MovedTime.at(told, () -> number.set(tell(day, category, random)));
        work(Objects.requireNonNull(number.get()), category, told, until, random);
    }

    private String tell(LocalDate day, Category category, RandomGenerator random) {
        Map<String, String> form = new HashMap<>(Map.of(
                "jenis",
                "COMPLAINT",
                "kategori",
                category.name(),
                "kelurahan",
                "33.73.02.1007",
                "cerita",
                STORIES.getOrDefault(category, "")));
        if (random.nextDouble() < ANONYMOUS) {
            form.put("anonim", "ya");
        } else {
            form.put("nama", InventedPeople.person(random, day).name());
            form.put("kontak", "warga@contoh.example");
        }
        String from = "contoh-" + day;
        return intake.tell(form, List.of(), UUID.randomUUID(), new From(from, from))
                .number();
    }

    private void work(String number, Category category, Instant told, Instant until, RandomGenerator random) {
        Instant at = later(told, random.nextLong(30, 240));
        Map<String, String> verify = Map.of("jenis", "COMPLAINT", "kategori", category.name(), "klas", "ORDINARY");
        step(number, "sekcam", "VERIFY", verify, at, until);
        boolean ours = category == Category.SERVICE;
        at = later(at, 30);
        step(number, "sekcam", "DISPOSE", Map.of("kepada", ours ? "KASI_PELAYANAN" : LURAH), at, until);
        at = later(at, random.nextLong(300, 1900));
        Map<String, String> words =
                Map.of("pesan", ours ? "Kami mohon maaf; surat Anda sudah terbit." : "Sudah ditangani.");
        step(number, ours ? "kasi" : "lurah", "ANSWER", words, at, until);
    }

    private void step(
            String number, String officer, String step, Map<String, String> typed, Instant at, Instant until) {
        if (number.isEmpty() || !at.isBefore(until)) {
            return;
        }
        Map<String, String> form = new HashMap<>(typed);
        form.put("langkah", step);
        MovedTime.at(at, () -> officers.as(officer, () -> take(number, form)));
    }

    /** The watch of the present looks at what is late, which all of the past is: it may have been faster. */
    private void take(String number, Map<String, String> form) {
        for (int left = TRIES; left > 0; left--) {
            try {
                Complaint seen = desk.open(number).complaint();
                refuseWrong(moves.take(number, seen.version(), form, UUID.randomUUID()));
                return;
            } catch (ConflictException faster) {
                if (left == 1) {
                    throw faster;
                }
            }
        }
    }

    private static void refuseWrong(Map<String, String> wrong) {
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("An invented step was refused: " + wrong);
        }
    }

    private Instant later(Instant at, long minutes) {
        return calendars.current().plusOfficeMinutes(at, minutes).at();
    }
}
