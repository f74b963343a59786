package id.pendapa.catalogue;

import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Sample;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Plays a sample citizen through rules and flow of a definition, without database or people. */
final class FlowSimulation {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ServiceDefinition definition;
    private final ToIntBiFunction<LocalDate, LocalDate> workingDays;

    /**
     * A simulation.
     *
     * @param workingDays working days between two dates, the first not counted
     */
    public FlowSimulation(ServiceDefinition definition, ToIntBiFunction<LocalDate, LocalDate> workingDays) {
        this.definition = definition;
        this.workingDays = workingDays;
    }

    /** What is wrong with the sample's way, or nothing where it ends as it must. */
    public Optional<String> play(Sample sample) {
        Answers answers;
        try {
            answers = Answers.fromJson(JSON.writeValueAsString(sample.answers()));
        } catch (JacksonException e) {
            return Optional.of("Bentuk jawabannya salah: " + e.getOriginalMessage());
        }
        Findings findings = RuleEvaluator.evaluate(definition, answers, sample.today(), workingDays);
        List<String> blocking =
                findings.blocking().stream().map(found -> found.rule().id()).toList();
        if (sample.blockedBy() != null) {
            return blocking.contains(sample.blockedBy())
                    ? Optional.empty()
                    : Optional.of("Seharusnya ditolak aturan “" + sample.blockedBy() + "”, ternyata ditolak oleh "
                            + blocking + ".");
        }
        if (!blocking.isEmpty()) {
            return Optional.of("Ditolak oleh aturan " + blocking + ".");
        }
        return unasked(findings, answers).or(() -> walk(sample));
    }

    /** Answers that are missing, or that nobody asks for. */
    private Optional<String> unasked(Findings findings, Answers answers) {
        Set<String> asked = findings.asked(definition);
        Optional<String> missing = definition.data().stream()
                .filter(field -> field.required() && asked.contains(field.key()))
                .map(Field::key)
                .filter(key -> !answers.keys().contains(key))
                .findFirst()
                .map(key -> "Jawaban wajib “" + key + "” tidak ada.");
        return missing.or(() -> answers.keys().stream()
                .filter(key -> !asked.contains(key))
                .findFirst()
                .map(key -> "Jawaban “" + key + "” tidak ditanyakan."));
    }

    private Optional<String> walk(Sample sample) {
        String state = definition.flow().states().get(0).code();
        Set<String> letters = new HashSet<>();
        for (String code : sample.actions()) {
            Action action = definition.flow().findAction(code).orElse(null);
            String fault = fault(action, code, state, letters);
            if (fault != null || action == null) {
                return Optional.ofNullable(fault);
            }
            note(action, letters);
            state = action.to();
        }
        return Objects.equals(state, sample.endsIn())
                ? Optional.empty()
                : Optional.of("Berakhir di “" + state + "”, seharusnya di “" + sample.endsIn() + "”.");
    }

    private static @Nullable String fault(@Nullable Action action, String code, String state, Set<String> letters) {
        if (action == null) {
            return "Tidak ada tindakan “" + code + "”.";
        } else if (!action.from().contains(state)) {
            return "Tindakan “" + code + "” tidak mungkin dalam keadaan “" + state + "”.";
        } else if (action.afterLetter() != null && !letters.contains(action.afterLetter())) {
            return "Tindakan “" + code + "” menunggu surat “" + action.afterLetter() + "” yang belum dibuat.";
        }
        return null;
    }

    private static void note(Action action, Set<String> letters) {
        if (action.makesLetter() != null) {
            letters.add(action.makesLetter());
        }
        if (action.cancelsLetter() != null) {
            letters.remove(action.cancelsLetter());
        }
    }
}
