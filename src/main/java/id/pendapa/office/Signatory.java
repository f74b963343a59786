package id.pendapa.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The person who signs a letter and the lines above their name.
 *
 * @param headingLines for example "a.n. CAMAT TINGKIR", "SEKRETARIS KECAMATAN"
 * @param positionTitle title of the signer's own position as it is held, for example "Plh. Camat Tingkir"
 * @param method how the signer's position signs
 */
public record Signatory(
        long officialId,
        long positionId,
        String name,
        @Nullable String rank,
        @Nullable String nip,
        List<String> headingLines,
        String positionTitle,
        SigningMethod method) {

    public Signatory {
        headingLines = List.copyOf(headingLines);
    }
}
