package id.pendapa.performance.figures;

import id.pendapa.complaints.ComplaintMoved;
import id.pendapa.requests.RequestMoved;
import id.pendapa.requests.facts.DraftBegun;
import id.pendapa.requests.facts.DraftGivenUp;
import id.pendapa.requests.facts.RequestFacts;
import id.pendapa.requests.facts.RequestTaken;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what happens and writes what is to be counted, in the same transaction: only rows are added, nobody waits. */
@Component
class CountFacts {

    private final RequestFacts requests;
    private final DeltaRows rows;

    CountFacts(RequestFacts requests, DeltaRows rows) {
        this.requests = requests;
        this.rows = rows;
    }

    @EventListener
    void begun(DraftBegun draft) {
        rows.add(List.of(new Delta(
                Measure.STARTED, draft.serviceCode(), "", 0, draft.key().toString(), draft.at())));
    }

    @EventListener
    void givenUp(DraftGivenUp draft) {
        rows.add(List.of(new Delta(
                Measure.GIVEN_UP,
                draft.serviceCode(),
                draft.page(),
                0,
                draft.key().toString(),
                draft.at())));
    }

    @EventListener
    void moved(RequestMoved moved) {
        requests.newest(moved.number()).ifPresent(fact -> rows.add(RequestDeltas.of(fact)));
    }

    @EventListener
    void taken(RequestTaken taken) {
        requests.newest(taken.number()).ifPresent(fact -> rows.add(RequestDeltas.of(fact)));
    }

    @EventListener
    void moved(ComplaintMoved moved) {
        if (moved.step().equals(ComplaintMoved.ARRIVED)) {
            rows.add(List.of(delta(Measure.COMPLAINED, moved)));
        } else if (moved.step().equals(ComplaintMoved.ANSWERED)) {
            boolean late = moved.at().isAfter(moved.due());
            rows.add(List.of(delta(late ? Measure.ANSWERED_LATE : Measure.ANSWERED, moved)));
        }
    }

    private static Delta delta(Measure measure, ComplaintMoved moved) {
        return new Delta(measure, moved.category(), moved.kelurahan(), 0, moved.number(), moved.at());
    }
}
