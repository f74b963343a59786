package id.pendapa.privacy;

import id.pendapa.platform.Audit;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What this module must know of requests; the module that keeps them tells it. */
public interface RequestSubjects {

    /** Records besides the request itself under which sights are written down, for example its letters. */
    default Set<Audit.Subject> list(String requestNumber) {
        return listOf(List.of(requestNumber)).keySet();
    }

    /** The same for several requests, each record with the number of its request. */
    Map<Audit.Subject, String> listOf(Collection<String> requestNumbers);

    /** To which request each of these letters belongs, by the codes of the letters; without those that are unknown. */
    Map<String, String> listByLetter(Collection<String> letterCodes);

    /** Those of these numbers that are a request's. */
    Set<String> listKnown(Collection<String> requestNumbers);

    /** Whether an officer holds the request or did anything to it. */
    boolean hasPart(String requestNumber, long accountId);

    /**
     * Requests that ended before the time of their service, the oldest end first. Those with an entry in a register that
     * is kept for good are left out.
     *
     * @param before the time for each service; those of other services are left out
     * @param except numbers to leave out
     */
    List<Ended> listEnded(Map<String, Instant> before, Collection<String> except, int most);

    /** A request, if it has ended. */
    Optional<Ended> findEnded(String requestNumber);

    /** A request that has ended. */
    record Ended(String number, String serviceCode, Instant endedAt) {}

    /** Keyed hashes of the NIK of everybody who is named in a request. */
    List<byte[]> listNikIndexes(String requestNumber);

    /** Keyed hashes of the family cards that are named in a request. */
    List<byte[]> listFamilyIndexes(String requestNumber);
}
