package id.pendapa.ledger.proof;

import id.pendapa.platform.Audit;
import java.util.Optional;

/** Says which act a code on a paper or a page stands for. Modules that hand out such codes implement it. */
public interface ProvenAct {

    /** The act behind a code, if the code is one of this module's. */
    Optional<Wanted> find(String code);

    /**
     * An act in the ledger.
     *
     * @param subject what was acted upon
     * @param action code of the act; the latest one counts
     */
    record Wanted(Audit.Subject subject, String action) {}
}
