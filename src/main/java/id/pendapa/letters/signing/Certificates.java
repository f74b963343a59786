package id.pendapa.letters.signing;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/** Small questions about certificates. */
final class Certificates {

    private Certificates() {}

    static X509Certificate read(byte[] encoded) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
        } catch (CertificateException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static boolean isIssuedBy(byte[] encoded, X509Certificate root) {
        try {
            read(encoded).verify(root.getPublicKey());
            return true;
        } catch (GeneralSecurityException | IllegalStateException other) {
            return false;
        }
    }
}
