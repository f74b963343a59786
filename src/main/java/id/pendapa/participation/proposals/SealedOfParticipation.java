package id.pendapa.participation.proposals;

import id.pendapa.platform.SealedTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keyed hashes of proposals. None can be made again: the office keeps no NIK for them. */
@Component
class SealedOfParticipation implements SealedTables {

    /** Who comes again later than this, after the keys have changed, is counted once more. */
    private static final String SUPPORTED = "t.supported_on + 45 > :now";

    /** Who comes back later than this finds their own by its number only. */
    private static final String PROPOSED = "t.proposed_at > :now - interval '45 days'";

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(
                SealedTable.of("proposal", new PassingHash("proposer", PROPOSED)),
                SealedTable.of("proposal_support", new PassingHash("supporter", SUPPORTED)));
    }
}
