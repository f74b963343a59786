package id.pendapa.transparency.standards;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.page.Spoken;
import id.pendapa.survey.book.SurveyPeriod;
import id.pendapa.survey.book.SurveyReports;
import id.pendapa.transparency.standards.Evidence.Item;
import id.pendapa.transparency.standards.Evidence.Known;
import id.pendapa.transparency.standards.ServiceStandard.Adopted;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What Pendapa knows of itself for the evidence list: counts and dates of this office, nothing guessed. */
@Component
class KnownEvidence {

    private final Standards standards;
    private final ForumRows forums;
    private final MaklumatRows maklumat;
    private final SurveyReports surveys;
    private final OfficeTime time;

    KnownEvidence(
            Standards standards, ForumRows forums, MaklumatRows maklumat, SurveyReports surveys, OfficeTime time) {
        this.standards = standards;
        this.forums = forums;
        this.maklumat = maklumat;
        this.surveys = surveys;
        this.time = time;
    }

    /**
     * What was read for all lines together.
     *
     * @param consulted services that had a consultation
     * @param maklumat what is in force, or null
     * @param survey the newest published period, or null
     */
    record Facts(
            List<ServiceStandard> standards,
            Set<String> consulted,
            @Nullable Maklumat maklumat,
            @Nullable SurveyPeriod survey) {
        Facts {
            standards = List.copyOf(standards);
            consulted = Set.copyOf(consulted);
        }

        List<Adopted> adopted() {
            return standards.stream()
                    .map(ServiceStandard::adopted)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    Facts read() {
        return new Facts(
                standards.list(),
                forums.consulted(),
                maklumat.list().stream().findFirst().orElse(null),
                surveys.listPublished().stream().findFirst().orElse(null));
    }

    /** Page that shows it to everybody or to the office, or null where Pendapa has none. */
    static @Nullable String place(Item item) {
        return switch (item) {
            case STANDARD_THERE, PUBLICATION, PROCESS -> "/standar";
            case COMMUNITY, REVIEW -> "/pengaturan/standar";
            case MAKLUMAT -> "/maklumat";
            case SURVEY_BY_RULE, SURVEY_PUBLISHED, SURVEY_FOLLOWED, SURVEY_SPEED, PERCEPTION -> "/survei";
            case COMPLAINTS -> "/pengaduan";
            case INFORMATION -> "/ppid";
            case INTEGRITY -> "/integritas";
            case COMPETENCE, FACILITIES -> null;
        };
    }

    List<Known> of(Item item, Facts facts) {
        return switch (item) {
            case STANDARD_THERE, PROCESS -> List.of(adopted(facts));
            case COMMUNITY ->
                List.of(Known.of(
                        "consulted", consulted(facts), facts.standards().size()));
            case PUBLICATION -> List.of(Known.of("published"), adopted(facts));
            case REVIEW -> List.of(Known.of("reviewed", monitored(facts), overdue(facts)));
            case MAKLUMAT -> List.of(maklumat(facts));
            case SURVEY_BY_RULE, SURVEY_PUBLISHED, PERCEPTION -> List.of(survey(facts));
            case COMPLAINTS -> List.of(Known.of("complaints"));
            case INFORMATION -> List.of(Known.of("information"));
            case INTEGRITY -> List.of(Known.of("integrity"));
            case SURVEY_FOLLOWED, SURVEY_SPEED, COMPETENCE, FACILITIES -> List.of();
        };
    }

    private static Known adopted(Facts facts) {
        return Known.of("adopted", facts.adopted().size(), facts.standards().size());
    }

    private static long consulted(Facts facts) {
        return facts.standards().stream()
                .filter(standard -> facts.consulted().contains(standard.code()))
                .count();
    }

    private static long monitored(Facts facts) {
        return facts.adopted().stream()
                .filter(adopted -> adopted.monitoredOn() != null)
                .count();
    }

    private long overdue(Facts facts) {
        LocalDate today = time.today();
        return facts.adopted().stream()
                .filter(adopted -> adopted.reviewOn().isBefore(today))
                .count();
    }

    private Known maklumat(Facts facts) {
        Maklumat inForce = facts.maklumat();
        return inForce == null
                ? Known.of("no-maklumat")
                : Known.of(
                        "maklumat",
                        Spoken.day(inForce.adoptedAt().atZone(time.zone()).toLocalDate()),
                        inForce.decree());
    }

    private static Known survey(Facts facts) {
        SurveyPeriod period = facts.survey();
        return period == null
                ? Known.of("no-survey")
                : Known.of("survey", period.text().title());
    }
}
