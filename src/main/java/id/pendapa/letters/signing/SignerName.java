package id.pendapa.letters.signing;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a certificate's name is the name printed on a letter. One of them may have degrees, initials or a part of the
 * name that the other has not; where they have nothing else in common, the certificate is somebody else's.
 */
final class SignerName {

    private static final Logger LOG = LoggerFactory.getLogger(SignerName.class);
    private static final Set<String> TITLES = Set.of("DR", "DRS", "DRA", "IR", "PROF", "H", "HJ", "KH");

    private SignerName() {}

    static boolean isOf(X509Certificate certificate, String printed) {
        String certified = commonName(certificate);
        boolean fits = fits(certified, printed);
        if (fits && !words(certified).equals(words(printed))) {
            LOG.warn("The name in a signer's certificate is written otherwise than on the letter.");
        }
        return fits;
    }

    static boolean fits(String one, String other) {
        Set<String> some = words(one);
        Set<String> others = words(other);
        return !some.isEmpty() && !others.isEmpty() && (some.containsAll(others) || others.containsAll(some));
    }

    /** The words of a name without degrees and initials. */
    private static Set<String> words(String name) {
        String plain = Normalizer.normalize(name.replaceFirst(",.*", ""), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("\\p{L}+\\.", " ")
                .toUpperCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}']+", -1))
                .filter(word -> !word.isEmpty() && !TITLES.contains(word))
                .collect(Collectors.toSet());
    }

    private static String commonName(X509Certificate certificate) {
        try {
            RDN[] names = new JcaX509CertificateHolder(certificate).getSubject().getRDNs(BCStyle.CN);
            return names.length == 0
                    ? ""
                    : IETFUtils.valueToString(names[0].getFirst().getValue());
        } catch (CertificateEncodingException unreadable) {
            return "";
        }
    }
}
