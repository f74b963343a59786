package id.pendapa.performance.figures;

import id.pendapa.catalogue.ServiceDefinition.Outcome;
import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.requests.facts.RequestFacts.Fact;
import id.pendapa.requests.facts.TurnCause;
import java.util.ArrayList;
import java.util.List;

/** In which figures a step of a request counts: the one rule for the moment it is taken and for counting anew. */
final class RequestDeltas {

    private static final String NOTHING = "";

    private RequestDeltas() {}

    static List<Delta> of(Fact fact) {
        List<Delta> deltas = new ArrayList<>();
        String from = fact.fromState();
        if (from == null) {
            deltas.add(delta(Measure.SUBMITTED, fact, fact.channel().name(), 0));
            return deltas;
        }
        if (fact.taken()) {
            TurnCause cause = fact.cause();
            deltas.add(delta(Measure.TAKEN, fact, cause == null ? NOTHING : cause.name(), 0));
            return deltas;
        }
        deltas.add(delta(Measure.STEP, fact, from, fact.spentMinutes()));
        if (fact.phase() == Phase.WAITING_APPLICANT) {
            deltas.add(delta(Measure.BOUNCED, fact, from, 0));
        }
        fact.asked()
                .forEach(field -> deltas.add(
                        new Delta(Measure.ASKED, fact.serviceCode(), field, 0, source(fact) + "/" + field, fact.at())));
        if (fact.outcome() == Outcome.GRANTED || fact.outcome() == Outcome.REFUSED) {
            decided(fact, deltas);
        }
        return deltas;
    }

    private static void decided(Fact fact, List<Delta> deltas) {
        Outcome outcome = fact.outcome();
        deltas.add(delta(Measure.DECIDED, fact, outcome == null ? NOTHING : outcome.name(), 0));
        deltas.add(delta(fact.onTime() ? Measure.ON_TIME : Measure.LATE, fact, NOTHING, 0));
        deltas.add(delta(Measure.ELAPSED, fact, NOTHING, fact.elapsedMinutes()));
        if (fact.returned()) {
            deltas.add(delta(Measure.RETURNED, fact, NOTHING, 0));
        }
        Long served = fact.servedMinutes();
        if (served != null) {
            deltas.add(delta(Measure.SERVED, fact, MinuteBand.of(served), served));
        }
        if (outcome == Outcome.GRANTED) {
            deltas.add(delta(Measure.GRANTED, fact, fact.channel().name(), 0));
        }
    }

    private static Delta delta(Measure measure, Fact fact, String part, long total) {
        return new Delta(measure, fact.serviceCode(), part, total, source(fact), fact.at());
    }

    private static String source(Fact fact) {
        return fact.number() + "/" + fact.version();
    }
}
