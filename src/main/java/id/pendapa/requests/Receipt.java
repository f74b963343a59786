package id.pendapa.requests;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant keeps of a request that was handed in. It carries no name and no answer.
 *
 * @param secret secret code in groups of four
 * @param proofCode leads to the proof that it was received, and opens nothing else
 * @param serviceVersion version of the service that it was made with
 * @param dueCheckAt "diperiksa paling lambat"
 * @param duration how long it takes once the papers are complete, in words
 * @param provisional whether the holidays of that year are not known yet
 * @param feeRupiah 0 unless a regulation says otherwise
 * @param toBring papers that the applicant promised to bring
 */
public record Receipt(
        String number,
        String secret,
        String proofCode,
        String serviceCode,
        int serviceVersion,
        String serviceTitle,
        Instant submittedAt,
        Instant dueCheckAt,
        @Nullable Instant dueFinishAt,
        String duration,
        boolean provisional,
        long feeRupiah,
        List<String> toBring) {

    public Receipt {
        toBring = List.copyOf(toBring);
    }

    @Override
    public String toString() {
        return "Receipt[" + number + "]";
    }
}
