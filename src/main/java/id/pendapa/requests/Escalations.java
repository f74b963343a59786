package id.pendapa.requests;

import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Tasks;
import id.pendapa.requests.EscalationRows.Late;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts late requests before the head of the section, then the secretary, then the Camat, counted in office time: they
 * stand at the top of their desks until they are done. Each request in a transaction of its own.
 */
@Component
class Escalations implements Tasks.Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(Escalations.class);
    private static final String TASK = "requests-escalate";
    private static final String SECTION = "KASI_";
    private static final String USUAL_SECTION = "KASI_PELAYANAN";
    private static final int SUPERIORS = 3;

    private final RequestRows rows;
    private final EscalationRows escalations;
    private final EscalationSettings settings;
    private final MoveTools tools;
    private final Audit audit;
    private final TransactionOperations transactions;

    Escalations(
            RequestRows rows,
            EscalationRows escalations,
            EscalationSettings settings,
            MoveTools tools,
            Audit audit,
            TransactionOperations transactions) {
        this.rows = rows;
        this.escalations = escalations;
        this.settings = settings;
        this.tools = tools;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        long last = 0;
        List<Late> page;
        do {
            page = escalations.listLate(last, SUPERIORS, tools.now());
            for (Late late : page) {
                last = late.id();
                try {
                    transactions.executeWithoutResult(status -> raise(late));
                } catch (RuntimeException e) {
                    LOG.warn("Request {} could not be put before a superior.", late.number(), e);
                }
            }
        } while (!page.isEmpty());
    }

    private void raise(Late late) {
        ServiceRequest request = rows.requests().get(late.number());
        if (request.endedAt() != null) {
            return;
        }
        long minutes = tools.calendar()
                .officeTimeBetween(late.lateSince(), tools.now())
                .toMinutes();
        List<Integer> after =
                settings.or(tools.service(request).definition().intake().escalateAfterMinutes());
        raise(request, minutes >= after.get(0), section(request));
        raise(request, minutes >= after.get(1), "SEKCAM");
        raise(request, minutes >= after.get(2), "CAMAT");
    }

    private void raise(ServiceRequest request, boolean reached, String duty) {
        if (reached && escalations.add(request, duty, tools.now())) {
            audit.acted(new Audit.Act(
                    "request.escalated",
                    new Audit.Subject("request", request.number()),
                    Map.of("duty", duty, "due", request.clock().due().toString())));
        }
    }

    /** The section that works on this service. */
    private String section(ServiceRequest request) {
        return tools.service(request).definition().flow().actions().stream()
                .map(Action::duty)
                .filter(duty -> duty.startsWith(SECTION))
                .findFirst()
                .orElse(USUAL_SECTION);
    }
}
