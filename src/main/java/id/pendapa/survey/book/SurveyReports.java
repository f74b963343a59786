package id.pendapa.survey.book;

import id.pendapa.shared.NotFoundException;
import id.pendapa.survey.book.ReportRows.By;
import id.pendapa.survey.book.SurveyReport.Part;
import id.pendapa.survey.measure.SkmResult;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports of the survey for everybody: those that are published. */
@Service
public class SurveyReports {

    private final PeriodRows periods;
    private final ReportRows rows;
    private final FollowUpRows followUps;
    private final Tray tray;

    SurveyReports(PeriodRows periods, ReportRows rows, FollowUpRows followUps, Tray tray) {
        this.periods = periods;
        this.rows = rows;
        this.followUps = followUps;
        this.tray = tray;
    }

    /** Published periods, newest first. */
    @Transactional(readOnly = true)
    public List<SurveyPeriod> listPublished() {
        return periods.list(true);
    }

    /**
     * A published period.
     *
     * @throws NotFoundException {@code survey.no-period}
     */
    @Transactional(readOnly = true)
    public SurveyReport published(long id) {
        return periods.find(id)
                .filter(period -> period.publishedAt() != null)
                .map(period -> make(period, false))
                .orElseThrow(() -> new NotFoundException("survey.no-period"));
    }

    /** The report as it stands now; with how many wait where that is asked for. */
    SurveyReport make(SurveyPeriod period, boolean withWaiting) {
        Map<By, List<Part>> parts = rows.parts(period);
        return new SurveyReport(
                period,
                of(parts, By.ALL).stream()
                        .findFirst()
                        .orElse(new Part(
                                "", 0, 0, new SkmResult(Map.of(), period.text().weight()))),
                of(parts, By.SERVICE),
                of(parts, By.KELURAHAN),
                of(parts, By.MONTH),
                rows.traits(period),
                followUps.list(period.id()),
                withWaiting ? tray.count() : 0);
    }

    private static List<Part> of(Map<By, List<Part>> parts, By by) {
        return parts.getOrDefault(by, List.of());
    }
}
