package id.pendapa.practice;

import java.util.List;
import java.util.function.BiPredicate;

/**
 * How a situation goes: who comes before it begins, and what should be found in the log afterwards.
 *
 * @param visits who comes, in order
 * @param steps what belongs to it
 * @param slips what had better not be done
 */
record Script(List<Visit> visits, List<Step> steps, List<Step> slips) {

    Script {
        visits = List.copyOf(visits);
        steps = List.copyOf(steps);
        slips = List.copyOf(slips);
    }

    /**
     * Somebody who came before the situation begins.
     *
     * @param service code of the service
     * @param sample which of its sample citizens they are like
     * @param steps how far their request has come
     */
    record Visit(String service, int sample, int steps) {}

    /** Something that the log shows of the requests with these numbers, or does not. */
    record Step(String code, BiPredicate<Deeds, List<String>> isDone) {}

    static Script of(Situation situation) {
        return switch (situation) {
            case COUNTER -> counter();
            case MENDING ->
                new Script(
                        List.of(new Visit("UMUM", 0, 0)),
                        List.of(moved("asked", "MINTA_PERBAIKAN", 0)),
                        List.of(moved("let-through", "NYATAKAN_LENGKAP", 0)));
            case REFUSING ->
                new Script(
                        List.of(new Visit("UMUM", 0, 1)),
                        List.of(moved("refused", "TOLAK", 0)),
                        List.of(moved("approved", "SETUJUI_VERIFIKASI", 0)));
            case LOST_SLIP ->
                new Script(
                        List.of(new Visit("UMUM", 0, 0), new Visit("DISP-NIKAH", 0, 0)),
                        List.of(saw("searched", "desk-search"), saw("printed", "receipt-print")),
                        List.of(new Step("curious", (deeds, numbers) -> deeds.sawAny(numbers.get(1)))));
            case SIGNING ->
                new Script(
                        List.of(new Visit("UMUM", 0, 3), new Visit("UMUM", 1, 3)),
                        List.of(moved("signed", "SURAT_TERBIT", 0), moved("returned", "KEMBALIKAN", 1)),
                        List.of(moved("signed-wrong", "SURAT_TERBIT", 1)));
        };
    }

    private static Script counter() {
        Step entered = new Step("entered", (deeds, numbers) -> deeds.entered().isPresent());
        Step printed = new Step(
                "printed",
                (deeds, numbers) -> deeds.entered()
                        .filter(number -> deeds.saw("receipt-print", number))
                        .isPresent());
        return new Script(List.of(), List.of(entered, printed), List.of());
    }

    private static Step moved(String code, String action, int visitor) {
        return new Step(code, (deeds, numbers) -> deeds.moved(action, numbers.get(visitor)));
    }

    private static Step saw(String code, String purpose) {
        return new Step(code, (deeds, numbers) -> deeds.saw(purpose, numbers.get(0)));
    }
}
