package id.pendapa.letters.signing;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.ByteRange;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the signatures of a PDF. Stricter than the default policy of the library: anything drawn over or changed after
 * signing fails, where the default only warns. Never goes to the network.
 */
final class SignatureCheck {

    private static final String POLICY = "/policy/constraint.xml";
    private static final List<String> ONLY_WARNED =
            List.of("UndefinedChanges", "PdfVisualDifference", "PdfAnnotationOverlap");

    private static final List<String> ABOUT_REVOCATION =
            List.of("RevocationDataAvailable", "AcceptableRevocationDataFound");

    private final ValidationPolicy policy;

    private SignatureCheck(String policy) {
        this.policy = ValidationPolicyLoader.fromValidationPolicy(
                        new ByteArrayInputStream(policy.getBytes(StandardCharsets.UTF_8)))
                .create();
    }

    static SignatureCheck strict() {
        return new SignatureCheck(strictPolicy());
    }

    /**
     * As strict, but a file without a list of revoked certificates inside passes with a warning. A list that is inside
     * counts as before. For a signature that was made this minute by a service that looks at the certificate itself.
     */
    static SignatureCheck withoutRevocation() {
        return new SignatureCheck(changed(strictPolicy(), ABOUT_REVOCATION, "FAIL", "WARN"));
    }

    /**
     * What the check found.
     *
     * @param signatures every signature in the file, oldest first; none in an unsigned file
     */
    record Verdict(List<Found> signatures) {

        /** Whether there are signatures and every one of them is valid. */
        boolean isValid() {
            return !signatures.isEmpty() && signatures.stream().allMatch(Found::valid);
        }
    }

    /**
     * One signature.
     *
     * @param valid whether it is valid and leads back to a trusted root
     * @param indication the library's verdict, for the log
     * @param level for example {@code PAdES-BASELINE-LT}
     * @param signer subject of the signer's certificate as PEM-free DER, or null where none was found
     * @param signedAt the time that the signature proves
     * @param covers whether it covers the file to its last byte
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared with Arrays.equals by its one caller.
    record Found(
            boolean valid,
            String indication,
            String level,
            byte @Nullable [] signer,
            @Nullable Instant signedAt,
            boolean covers) {}

    Verdict check(byte[] pdf, Set<X509Certificate> roots, Instant at) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        roots.forEach(root -> trusted.addCertificate(new CertificateToken(root)));
        CommonCertificateVerifier offline = new CommonCertificateVerifier();
        offline.setTrustedCertSources(trusted);
        offline.setAIASource(null);
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        if (validator instanceof PDFDocumentValidator pages) {
            PdfBoxNativeObjectFactory comparing = new PdfBoxNativeObjectFactory();
            comparing.setPdfDifferencesFinder(new PageComparison());
            pages.setPdfObjFactory(comparing);
        }
        validator.setCertificateVerifier(offline);
        validator.setValidationTime(Date.from(at));
        validator.setEnableEtsiValidationReport(false);
        SimpleReport report = validator.validateDocument(policy).getSimpleReport();
        List<Found> found = new ArrayList<>();
        for (String id : report.getSignatureIdList()) {
            var signature = validator.getSignatureById(id);
            CertificateToken signer = signature == null ? null : signature.getSigningCertificateToken();
            Date time = report.getBestSignatureTime(id);
            found.add(new Found(
                    report.isValid(id),
                    report.getIndication(id) + "/" + report.getSubIndication(id),
                    String.valueOf(report.getSignatureFormat(id)),
                    signer == null ? null : signer.getEncoded(),
                    time == null ? null : time.toInstant(),
                    signature instanceof PAdESSignature inPdf && coversAll(inPdf, pdf.length)));
        }
        return new Verdict(found);
    }

    private static boolean coversAll(PAdESSignature signature, int length) {
        ByteRange range = signature.getPdfRevision().getByteRange();
        return range.getFirstPartStart() == 0 && range.getSecondPartStart() + range.getSecondPartEnd() == length;
    }

    private static String strictPolicy() {
        try (InputStream in = ValidationPolicyLoader.class.getResourceAsStream(POLICY)) {
            if (in == null) {
                throw new IllegalStateException("The validation policy is not on the class path.");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return changed(text, ONLY_WARNED, "WARN", "FAIL");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String changed(String policy, List<String> rules, String from, String to) {
        String text = policy;
        for (String rule : rules) {
            String before = "<" + rule + " Level=\"" + from + "\"";
            if (!text.contains(before)) {
                throw new IllegalStateException("The validation policy no longer knows " + rule);
            }
            text = text.replace(before, "<" + rule + " Level=\"" + to + "\"");
        }
        return text;
    }
}
