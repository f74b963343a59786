package id.pendapa.participation.proposals;

import id.pendapa.office.OfficeTime;
import id.pendapa.office.WorkingCalendars;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * By when a proposal must be answered. It is counted anew each time, so a holiday that is entered later moves it. Ten
 * working days are an example until the Camat sets them; no law names a number.
 */
@Component
public class AnswerDays {

    public static final int DAYS = 10;

    private final WorkingCalendars calendars;
    private final OfficeTime time;

    AnswerDays(WorkingCalendars calendars, OfficeTime time) {
        this.calendars = calendars;
        this.time = time;
    }

    public LocalDate answerBy(Proposal proposal) {
        return calendars
                .current()
                .plusWorkingDays(proposal.clockFrom(), DAYS)
                .at()
                .atZone(time.zone())
                .toLocalDate();
    }

    /** Since how many days an answer, or what was promised in it, is late; 0 where it is not. */
    public long late(Proposal proposal) {
        LocalDate due = due(proposal);
        return due == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, time.today()));
    }

    private @Nullable LocalDate due(Proposal proposal) {
        if (proposal.isWaiting()) {
            return answerBy(proposal);
        }
        Proposal.Answer answer = proposal.answer();
        return proposal.state() == Proposal.State.ACCEPTED && answer != null ? answer.dueOn() : null;
    }
}
