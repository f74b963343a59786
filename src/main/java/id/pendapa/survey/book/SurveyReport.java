package id.pendapa.survey.book;

import id.pendapa.survey.measure.Element;
import id.pendapa.survey.measure.SampleSize;
import id.pendapa.survey.measure.SkmResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a period says. Cells of fewer than five answers are in it and never shown.
 *
 * @param whole all answers together
 * @param services by code of the service; the empty one is what is not said
 * @param kelurahan by code
 * @param months in order
 * @param traits who answered, each trait for itself
 * @param waiting answers in the tray, not counted yet
 */
public record SurveyReport(
        SurveyPeriod period,
        Part whole,
        List<Part> services,
        List<Part> kelurahan,
        List<Part> months,
        Map<Trait, Map<String, Long>> traits,
        List<FollowUp> followUps,
        long waiting) {

    public SurveyReport {
        services = List.copyOf(services);
        kelurahan = List.copyOf(kelurahan);
        months = List.copyOf(months);
        traits = Map.copyOf(traits);
        followUps = List.copyOf(followUps);
    }

    /**
     * A part of the answers.
     *
     * @param key what is common to them, for example the code of a service; empty for all
     * @param sheets how many answered
     * @param paper how many of them on paper
     */
    public record Part(String key, long sheets, long paper, SkmResult result) {}

    /**
     * What the office does about an element.
     *
     * @param evidence what shows that it was done, or null
     * @param doneOn the day on which it was done, or null
     */
    public record FollowUp(
            long id,
            Element element,
            String plan,
            String owner,
            LocalDate dueOn,
            int version,
            @Nullable String evidence,
            @Nullable LocalDate doneOn) {}

    /** How many answers the rule asks for. */
    public long needed() {
        return SampleSize.of(period.users());
    }
}
