package id.pendapa.letters.signing;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.model.x509.CertificateToken;
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

    private final ValidationPolicy policy = strictPolicy();

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
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared with Arrays.equals by its one caller.
    record Found(
            boolean valid,
            String indication,
            String level,
            byte @Nullable [] signer,
            @Nullable Instant signedAt) {}

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
                    time == null ? null : time.toInstant()));
        }
        return new Verdict(found);
    }

    private static ValidationPolicy strictPolicy() {
        try (InputStream in = ValidationPolicyLoader.class.getResourceAsStream(POLICY)) {
            if (in == null) {
                throw new IllegalStateException("The validation policy is not on the class path.");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String rule : ONLY_WARNED) {
                String warned = "<" + rule + " Level=\"WARN\"";
                if (!text.contains(warned)) {
                    throw new IllegalStateException("The validation policy no longer knows " + rule);
                }
                text = text.replace(warned, "<" + rule + " Level=\"FAIL\"");
            }
            return ValidationPolicyLoader.fromValidationPolicy(
                            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .create();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
