package id.pendapa.ledger.proof;

import id.pendapa.ledger.proof.LogBook.Check;
import id.pendapa.platform.SafetyProof;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The newest signed head of the log, and what the last nightly check found. */
@Component
@Order(1)
class LogSafety implements SafetyProof {

    private final LogRows rows;

    LogSafety(LogRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Standing> read() {
        return List.of(
                rows.findHead()
                        .map(head -> new Standing("log", "good", head.signedAt(), List.of(head.size())))
                        .orElse(new Standing("log", "none", null, List.of())),
                rows.listChecks(1).stream()
                        .findFirst()
                        .map(LogSafety::check)
                        .orElse(new Standing("check", "none", null, List.of())));
    }

    private static Standing check(Check check) {
        return new Standing("check", check.holds() ? "good" : "bad", check.at(), List.of(check.size()));
    }
}
