package id.pendapa.practice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/** What can be practised: who one is, who comes, and what should be found in the log afterwards. */
public enum Situation {
    /** Somebody without a telephone stands at the counter. */
    COUNTER(
            "loket",
            "/meja/baru",
            List.of(),
            List.of(
                    new Step("entered", (deeds, visitors) -> deeds.entered().isPresent()),
                    new Step(
                            "printed",
                            (deeds, visitors) -> deeds.entered()
                                    .filter(number -> deeds.saw("receipt-print", number))
                                    .isPresent())),
            List.of()),
    /** The number of a family card is wrong: it is to be mended, not refused. */
    MENDING(
            "loket",
            "/meja",
            List.of(new Visit("UMUM", 0, 0)),
            List.of(new Step("asked", (deeds, visitors) -> deeds.moved("MINTA_PERBAIKAN", first(visitors)))),
            List.of(new Step("let-through", (deeds, visitors) -> deeds.moved("NYATAKAN_LENGKAP", first(visitors))))),
    /** What is asked for is not the office's to give. */
    REFUSING(
            "kasi",
            "/meja",
            List.of(new Visit("UMUM", 0, 1)),
            List.of(new Step("refused", (deeds, visitors) -> deeds.moved("TOLAK", first(visitors)))),
            List.of(new Step("approved", (deeds, visitors) -> deeds.moved("SETUJUI_VERIFIKASI", first(visitors))))),
    /** Somebody lost their slip: found by NIK with a reason, and nobody else's data is looked at. */
    LOST_SLIP(
            "loket",
            "/meja/cari",
            List.of(new Visit("UMUM", 0, 0), new Visit("DISP-NIKAH", 0, 0)),
            List.of(
                    new Step("searched", (deeds, visitors) -> deeds.saw("desk-search", first(visitors))),
                    new Step("printed", (deeds, visitors) -> deeds.saw("receipt-print", first(visitors)))),
            List.of(new Step("curious", (deeds, visitors) -> deeds.sawAny(second(visitors))))),
    /** Two letters wait; one of them must not be signed. */
    SIGNING(
            "camat",
            "/tanda-tangan",
            List.of(new Visit("UMUM", 0, 3), new Visit("UMUM", 1, 3)),
            List.of(
                    new Step("signed", (deeds, visitors) -> deeds.moved("SURAT_TERBIT", first(visitors))),
                    new Step("returned", (deeds, visitors) -> deeds.moved("KEMBALIKAN", second(visitors)))),
            List.of(new Step("signed-wrong", (deeds, visitors) -> deeds.moved("SURAT_TERBIT", second(visitors)))));

    private final String officer;
    private final String start;
    private final List<Visit> visits;
    private final List<Step> steps;
    private final List<Step> slips;

    Situation(String officer, String start, List<Visit> visits, List<Step> steps, List<Step> slips) {
        this.officer = officer;
        this.start = start;
        this.visits = visits;
        this.steps = steps;
        this.slips = slips;
    }

    /**
     * Somebody who came before the situation begins.
     *
     * @param service code of the service
     * @param sample which of its sample citizens they are like
     * @param steps how far their request has come
     */
    record Visit(String service, int sample, int steps) {}

    /** Something that the log shows, or does not. */
    record Step(String code, BiPredicate<Deeds, List<String>> isDone) {}

    static Optional<Situation> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    private static String first(List<String> visitors) {
        return visitors.get(0);
    }

    private static String second(List<String> visitors) {
        return visitors.get(1);
    }

    /** Its name in addresses and texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Which officer of the example one is. */
    String officer() {
        return officer;
    }

    /** Where its work begins. */
    public String start() {
        return start;
    }

    List<Visit> visits() {
        return visits;
    }

    List<Step> steps() {
        return steps;
    }

    /** What is better not done. */
    List<Step> slips() {
        return slips;
    }
}
