package id.pendapa.requests.flow;

import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.catalogue.ServiceDefinition.ClockEffect;
import id.pendapa.catalogue.ServiceDefinition.Flow;
import id.pendapa.catalogue.ServiceDefinition.Level;
import id.pendapa.catalogue.ServiceDefinition.Need;
import id.pendapa.catalogue.ServiceDefinition.Outcome;
import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.catalogue.ServiceDefinition.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A flow with every kind of edge, across kelurahan and kecamatan. */
final class SampleFlows {

    private SampleFlows() {}

    static Flow flow() {
        return new Flow(
                List.of(
                        state("DIAJUKAN", Phase.OPEN, null, "KELURAHAN"),
                        state("PERLU_PERBAIKAN", Phase.WAITING_APPLICANT, null, null),
                        state("MENUNGGU_TTD_LURAH", Phase.OPEN, null, "LURAH"),
                        state("VERIFIKASI_KASI", Phase.OPEN, null, "KASI_PELAYANAN"),
                        state("PARAF_SEKCAM", Phase.OPEN, null, "SEKCAM"),
                        state("SELESAI", Phase.ENDED, Outcome.GRANTED, null),
                        state("DIBATALKAN", Phase.ENDED, Outcome.WITHDRAWN, null),
                        state("KEDALUWARSA", Phase.ENDED, Outcome.LAPSED, null)),
                List.of(
                        kelurahan("VERIFIKASI", "DIAJUKAN", "MENUNGGU_TTD_LURAH", "KELURAHAN", "SKTM"),
                        new Edge("MINTA_PERBAIKAN", "DIAJUKAN", "PERLU_PERBAIKAN", "KELURAHAN", Level.KELURAHAN)
                                .needs(Need.ITEMS)
                                .clock(ClockEffect.PAUSE)
                                .build(),
                        new Edge("KIRIM_PERBAIKAN", "PERLU_PERBAIKAN", "DIAJUKAN", "PEMOHON", Level.KECAMATAN)
                                .clock(ClockEffect.RESUME)
                                .build(),
                        new Edge("LEWAT_WAKTU", "PERLU_PERBAIKAN", "KEDALUWARSA", "SISTEM", Level.KECAMATAN)
                                .clock(ClockEffect.STOP)
                                .build(),
                        new Edge("BATALKAN", "DIAJUKAN", "DIBATALKAN", "PEMOHON", Level.KECAMATAN).build(),
                        new Edge("SKTM_TERBIT", "MENUNGGU_TTD_LURAH", "VERIFIKASI_KASI", "SISTEM", Level.KECAMATAN)
                                .afterLetter("SKTM")
                                .build(),
                        new Edge("SETUJUI", "VERIFIKASI_KASI", "PARAF_SEKCAM", "KASI_PELAYANAN", Level.KECAMATAN)
                                .needs(Need.CHECKLIST, Need.IDENTITY)
                                .notSameAs("VERIFIKASI")
                                .build(),
                        new Edge("PARAF", "PARAF_SEKCAM", "SELESAI", "SEKCAM", Level.KECAMATAN)
                                .notSameAs("SETUJUI")
                                .clock(ClockEffect.STOP)
                                .build()));
    }

    private static Action kelurahan(String code, String from, String to, String duty, String letter) {
        return new Edge(code, from, to, duty, Level.KELURAHAN).letter(letter).build();
    }

    private static State state(String code, Phase phase, @Nullable Outcome outcome, @Nullable String duty) {
        return new State(code, code, "Keadaan " + code + ".", phase, outcome, duty, Level.KECAMATAN);
    }

    /** Builds one action. */
    static final class Edge {
        private final String code;
        private final String from;
        private final String to;
        private final String duty;
        private final Level level;
        private List<Need> needs = List.of();
        private List<String> notSameAs = List.of();
        private @Nullable String makes;
        private @Nullable String after;
        private ClockEffect clock = ClockEffect.NONE;

        Edge(String code, String from, String to, String duty, Level level) {
            this.code = code;
            this.from = from;
            this.to = to;
            this.duty = duty;
            this.level = level;
        }

        Edge needs(Need... wanted) {
            needs = List.of(wanted);
            return this;
        }

        Edge notSameAs(String... codes) {
            notSameAs = List.of(codes);
            return this;
        }

        Edge letter(String letter) {
            makes = letter;
            return this;
        }

        Edge afterLetter(String letter) {
            after = letter;
            return this;
        }

        Edge clock(ClockEffect effect) {
            clock = effect;
            return this;
        }

        Action build() {
            return new Action(
                    code,
                    code,
                    "Dilakukan: " + code,
                    List.of(from),
                    to,
                    duty,
                    level,
                    true,
                    needs,
                    List.of("KTP cocok", "KK cocok"),
                    notSameAs,
                    makes,
                    after,
                    null,
                    clock,
                    List.of());
        }
    }
}
