package id.pendapa.requests;

import id.pendapa.catalogue.ServiceDefinition.ClockEffect;
import id.pendapa.catalogue.ServiceDefinition.Flow;
import id.pendapa.catalogue.ServiceDefinition.Outcome;
import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.catalogue.ServiceDefinition.State;
import id.pendapa.office.WorkingCalendar;
import id.pendapa.requests.RequestHistory.Entry;
import id.pendapa.requests.flow.Decision.Move;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step took and came to, counted when it was taken: holidays that are entered later change nothing of it.
 *
 * @param phase phase of the state that was reached
 * @param outcome what the request came to where the promise is settled for the first time, otherwise null
 * @param spentMinutes office minutes in the state that was left
 * @param onTime with the outcome: whether the promise was kept
 * @param servedMinutes with the outcome: office minutes since the papers were complete in which the office had it
 */
record StepResult(
        Phase phase,
        @Nullable Outcome outcome,
        long spentMinutes,
        @Nullable Boolean onTime,
        @Nullable Long servedMinutes) {

    /** A request that was handed in. */
    static StepResult submitted(State first) {
        return new StepResult(first.phase(), null, 0, null, null);
    }

    /** A request that an officer took from the queue; only open ones are there. */
    static StepResult taken() {
        return new StepResult(Phase.OPEN, null, 0, null, null);
    }

    /**
     * A step that is taken now.
     *
     * @param clock the clock of the request as it was before
     * @param past what happened before, oldest first
     */
    static StepResult of(
            RequestClock clock, List<Entry> past, Move move, Flow flow, WorkingCalendar calendar, Instant now) {
        State to = move.to();
        List<Entry> moves = past.stream()
                .filter(entry -> !entry.toState().equals(entry.fromState()))
                .toList();
        Instant since = moves.isEmpty()
                ? clock.submittedAt()
                : moves.get(moves.size() - 1).at();
        long spent = calendar.officeTimeBetween(since, now).toMinutes();
        Outcome outcome = past.stream().anyMatch(StepResult::isSettling) ? null : outcome(move);
        if (outcome == null) {
            return new StepResult(to.phase(), null, spent, null, null);
        }
        Instant complete = clock.completeAt();
        Long served = complete == null ? null : served(moves, complete, flow, calendar, now);
        return new StepResult(to.phase(), outcome, spent, !now.isAfter(clock.due()), served);
    }

    /** A product that waits to be fetched was granted; whether it is fetched is the applicant's. */
    private static @Nullable Outcome outcome(Move move) {
        boolean granted = move.to().phase() == Phase.OPEN && move.action().clock() == ClockEffect.STOP;
        return granted ? Outcome.GRANTED : move.to().outcome();
    }

    private static boolean isSettling(Entry entry) {
        StepResult result = entry.result();
        return result != null && result.outcome() != null;
    }

    /** Without the time in which the applicant or another office was waited for. */
    private static long served(List<Entry> moves, Instant complete, Flow flow, WorkingCalendar calendar, Instant now) {
        long minutes = 0;
        for (int i = 0; i < moves.size(); i++) {
            Entry entered = moves.get(i);
            Instant from = entered.at().isBefore(complete) ? complete : entered.at();
            Instant until = i + 1 < moves.size() ? moves.get(i + 1).at() : now;
            if (from.isBefore(until) && flow.state(entered.toState()).phase() == Phase.OPEN) {
                minutes += calendar.officeTimeBetween(from, until).toMinutes();
            }
        }
        return minutes;
    }
}
