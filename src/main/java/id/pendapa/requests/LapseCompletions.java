package id.pendapa.requests;

import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.platform.Tasks;
import id.pendapa.requests.flow.ActionInput;
import id.pendapa.requests.flow.Doer;
import id.pendapa.requests.flow.Possibility;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Ends requests whose applicant did not complete them in time; one that fails never stops the others. */
@Component
class LapseCompletions implements Tasks.Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(LapseCompletions.class);
    private static final String TASK = "requests-lapse-completions";

    private final ServiceRequests requests;
    private final RequestMoves moves;
    private final MoveTools tools;
    private final TransactionOperations transactions;

    LapseCompletions(
            ServiceRequests requests, RequestMoves moves, MoveTools tools, TransactionOperations transactions) {
        this.requests = requests;
        this.moves = moves;
        this.tools = tools;
        this.transactions = transactions;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        for (String number : requests.listLapsed(tools.now())) {
            try {
                transactions.executeWithoutResult(status -> lapse(number));
            } catch (RuntimeException e) {
                LOG.warn("Request {} could not lapse.", number, e);
            }
        }
    }

    private void lapse(String number) {
        ServiceRequest request = requests.get(number);
        Doer doer = Doer.task(TASK);
        Optional<Action> due = moves.engine(request).possibilities(moves.situation(request), doer).stream()
                .filter(Possibility::isAllowed)
                .map(Possibility::action)
                .findFirst();
        due.ifPresent(action -> moves.move(request, request.version(), doer, action.code(), ActionInput.NOTHING));
    }
}
