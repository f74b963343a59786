package id.pendapa.requests;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.catalogue.ServiceDefinition.Card;
import id.pendapa.catalogue.ServiceDefinition.ClockEffect;
import id.pendapa.catalogue.ServiceDefinition.Condition;
import id.pendapa.catalogue.ServiceDefinition.Export;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Flow;
import id.pendapa.catalogue.ServiceDefinition.Identity;
import id.pendapa.catalogue.ServiceDefinition.Intake;
import id.pendapa.catalogue.ServiceDefinition.Kind;
import id.pendapa.catalogue.ServiceDefinition.Letter;
import id.pendapa.catalogue.ServiceDefinition.Level;
import id.pendapa.catalogue.ServiceDefinition.Limits;
import id.pendapa.catalogue.ServiceDefinition.Need;
import id.pendapa.catalogue.ServiceDefinition.Outcome;
import id.pendapa.catalogue.ServiceDefinition.Page;
import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.catalogue.ServiceDefinition.Rule;
import id.pendapa.catalogue.ServiceDefinition.RuleKind;
import id.pendapa.catalogue.ServiceDefinition.State;
import id.pendapa.shared.Nik;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small service of the shape of UMUM: person, area, purpose, one paper; loket, Kasi, letter, hand-over. */
final class SampleService {

    static final String NIK = "3373021708900000";
    static final LocalDate BIRTH = LocalDate.of(1990, 8, 17);
    static final PublishedService PUBLISHED = new PublishedService(1, "hash-1", definition());

    private SampleService() {}

    static Answers answers() {
        return Answers.of(Map.of(
                "pemohon",
                        new Answer.Person(
                                "Suharti Contoh",
                                new Answer.Identity(Nik.of(NIK), null),
                                "Salatiga",
                                BIRTH,
                                "P",
                                "Pedagang"),
                "wilayah", new Answer.Area("33.73.02.1007", "001", "002"),
                "hp", new Answer.Text("+6281234567890"),
                "keperluan", new Answer.Text("Melamar kerja"),
                "ktp", new Answer.Files(List.of(new Answer.FileRef("berkas-1", "ktp.jpg")), false)));
    }

    private static ServiceDefinition definition() {
        return new ServiceDefinition(
                "UMUM",
                1,
                Identity.SEEN,
                new Intake(Duration.ofDays(14), 1, null, 1, 30, null, 10),
                card(),
                List.of(
                        field("pemohon", Kind.PERSON, true),
                        field("wilayah", Kind.AREA, true),
                        field("hp", Kind.PHONE, false),
                        field("keperluan", Kind.TEXT, true),
                        field("ktp", Kind.FILE, true)),
                List.of(
                        new Page("pemohon", "Pemohon", null, List.of("pemohon", "wilayah", "hp")),
                        new Page("keperluan", "Keperluan", null, List.of("keperluan")),
                        new Page("berkas", "Berkas", null, List.of("ktp"))),
                List.of(new Rule(
                        "dewasa",
                        RuleKind.ELIGIBILITY,
                        new Condition.AgeAtLeast("pemohon", "hariIni", 17),
                        List.of(),
                        "Pemohon berumur 17 tahun atau lebih.",
                        true)),
                flow(),
                List.of(new Letter(
                        "PENGANTAR",
                        "SURAT PENGANTAR",
                        "letters/template/umum1",
                        "400.12.2.1",
                        "KECAMATAN",
                        Level.KECAMATAN,
                        "CAMAT",
                        null,
                        true,
                        null,
                        false)),
                List.of());
    }

    private static Flow flow() {
        return new Flow(
                List.of(
                        state("DIAJUKAN", Phase.OPEN, null, "LOKET"),
                        state("PERLU_PERBAIKAN", Phase.WAITING_APPLICANT, null, null),
                        state("VERIFIKASI_KASI", Phase.OPEN, null, "KASI_PELAYANAN"),
                        state("MENUNGGU_TTD", Phase.OPEN, null, "CAMAT"),
                        state("TERBIT", Phase.OPEN, null, "LOKET"),
                        state("SELESAI", Phase.ENDED, Outcome.GRANTED, null),
                        state("DIBATALKAN", Phase.ENDED, Outcome.WITHDRAWN, null),
                        state("KEDALUWARSA", Phase.ENDED, Outcome.LAPSED, null)),
                List.of(
                        action(
                                "NYATAKAN_LENGKAP",
                                "DIAJUKAN",
                                "VERIFIKASI_KASI",
                                "LOKET",
                                List.of(),
                                ClockEffect.START),
                        action(
                                "MINTA_PERBAIKAN",
                                "DIAJUKAN",
                                "PERLU_PERBAIKAN",
                                "LOKET",
                                List.of(Need.ITEMS),
                                ClockEffect.PAUSE),
                        action(
                                "KIRIM_PERBAIKAN",
                                "PERLU_PERBAIKAN",
                                "DIAJUKAN",
                                "PEMOHON",
                                List.of(),
                                ClockEffect.RESUME),
                        action("LEWAT_WAKTU", "PERLU_PERBAIKAN", "KEDALUWARSA", "SISTEM", List.of(), ClockEffect.STOP),
                        action("BATALKAN", "DIAJUKAN", "DIBATALKAN", "PEMOHON", List.of(Need.REASON), ClockEffect.STOP),
                        action(
                                "SETUJUI",
                                "VERIFIKASI_KASI",
                                "MENUNGGU_TTD",
                                "KASI_PELAYANAN",
                                List.of(Need.IDENTITY),
                                ClockEffect.NONE),
                        action("SURAT_TERBIT", "MENUNGGU_TTD", "TERBIT", "SISTEM", List.of(), ClockEffect.STOP),
                        action("SERAHKAN", "TERBIT", "SELESAI", "LOKET", List.of(Need.HAND_OVER), ClockEffect.NONE)));
    }

    private static Action action(
            String code, String from, String to, String duty, List<Need> needs, ClockEffect clock) {
        return new Action(
                code,
                code,
                "Sejarah " + code + ".",
                List.of(from),
                to,
                duty,
                Level.KECAMATAN,
                true,
                needs,
                List.of(),
                code.equals("SETUJUI") ? List.of("NYATAKAN_LENGKAP") : List.of(),
                code.equals("SETUJUI") ? "PENGANTAR" : null,
                code.equals("SURAT_TERBIT") ? "PENGANTAR" : null,
                null,
                clock,
                code.equals("MINTA_PERBAIKAN") ? List.of("PERLU_PERBAIKAN") : List.of());
    }

    private static State state(String code, Phase phase, @Nullable Outcome outcome, @Nullable String duty) {
        return new State(code, code, "Keadaan: " + code + ".", phase, outcome, duty, Level.KECAMATAN);
    }

    private static Field field(String key, Kind kind, boolean required) {
        return new Field(
                key,
                kind,
                "Isian " + key,
                null,
                null,
                required,
                true,
                false,
                Export.NEVER,
                List.of(),
                Limits.NONE,
                true,
                null,
                List.of());
    }

    private static Card card() {
        return new Card(
                "Surat pengantar umum",
                "Surat untuk keperluan lain.",
                List.of(),
                List.of(),
                List.of(),
                "Surat",
                "1 hari kerja",
                true,
                0,
                List.of(),
                null,
                "Dipakai untuk surat ini.",
                List.of(),
                Map.of());
    }
}
