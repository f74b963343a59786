package id.pendapa.requests;

import id.pendapa.catalogue.ServiceDefinition.Outcome;
import id.pendapa.catalogue.ServiceDefinition.Phase;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as it lies in the database; personal values stay sealed until somebody entitled asks for them.
 *
 * @param version raised by every change; an action names the one it saw
 * @param completionDueAt until when the applicant may complete it before it lapses, or null
 * @param proofCode leads to the proof that it was received, and opens nothing else
 * @param persons keyed hashes of the NIK of everybody in it
 */
record ServiceRequest(
        long id,
        String number,
        long definitionId,
        String serviceCode,
        String state,
        Phase phase,
        @Nullable Outcome outcome,
        int version,
        Channel channel,
        @Nullable String kelurahanCode,
        RequestClock clock,
        @Nullable Instant completionDueAt,
        @Nullable Instant endedAt,
        @Nullable IdentityCheck identity,
        @Nullable Assignment assigned,
        Sealed sealed,
        String proofCode,
        List<byte[]> persons) {

    ServiceRequest {
        persons = List.copyOf(persons);
    }

    /** Whether the request is about somebody whose NIK has one of these keyed hashes. */
    boolean isAbout(List<byte[]> nikIndexes) {
        return persons.stream().anyMatch(person -> nikIndexes.stream().anyMatch(nik -> Arrays.equals(nik, person)));
    }

    /** Who checked the applicant's identity and how (decision Who-Are-You). */
    record IdentityCheck(String method, String label, Instant at) {}

    /** Who works on it. */
    record Assignment(long accountId, String label, Instant at) {}

    /** The sealed values; opened only through {@link RequestSeals}. */
    @SuppressWarnings("ArrayRecordComponent") // Cipher text, never compared.
    record Sealed(byte[] name, byte @Nullable [] birthDate, byte[] answers, byte[] secret, byte @Nullable [] helper) {}
}
