package id.pendapa.letters.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.client.http.MemoryDataLoader;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import eu.europa.esig.dss.token.AbstractSignatureTokenConnection;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.KSPrivateKeyEntry;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certification authority of tests that really signs PDF files, as BSrE might. */
final class FakeAuthority {

    private static final String LIST = "http://localhost/uji/daftar-cabut.crl";
    private static final String ALGORITHM = "SHA256withECDSA";
    private static final Duration LIFE = Duration.ofDays(3_650);

    private final Instant from;
    private final PrivateKeyEntry root;
    private final PrivateKeyEntry timeStamp;

    FakeAuthority(String name, Instant from) {
        this.from = from;
        KeyPair keys = keys();
        this.root = certify("CN=" + name, "CN=" + name, keys, keys.getPrivate(), 0);
        KeyPair stamp = keys();
        this.timeStamp = certify("CN=" + name, "CN=Stempel Waktu Uji", stamp, root.getPrivateKey(), 1);
    }

    X509Certificate certificate() {
        return (X509Certificate) root.getCertificate();
    }

    PrivateKeyEntry issue(String commonName) {
        X500Name issuer =
                X500Name.getInstance(certificate().getSubjectX500Principal().getEncoded());
        return certify(issuer.toString(), "C=ID,O=Uji,CN=" + commonName, keys(), root.getPrivateKey(), 2);
    }

    byte[] sign(byte[] pdf, PrivateKeyEntry keys, SignatureLevel level, Instant at) {
        KSPrivateKeyEntry entry = new KSPrivateKeyEntry("signer", keys);
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(level);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(entry.getCertificate());
        parameters.setCertificateChain(entry.getCertificateChain());
        parameters.bLevel().setSigningDate(Date.from(at));
        PAdESService service = new PAdESService(verifier(at));
        KeyEntityTSPSource stamps = new KeyEntityTSPSource(
                timeStamp.getPrivateKey(),
                (X509Certificate) timeStamp.getCertificate(),
                List.of((X509Certificate) timeStamp.getCertificate(), certificate()));
        stamps.setTsaPolicy("1.3.6.1.4.1.99999.2");
        stamps.setProductionTime(Date.from(at));
        service.setTspSource(stamps);
        InMemoryDocument document = new InMemoryDocument(pdf);
        try (OneKey token = new OneKey(entry)) {
            var value = token.sign(service.getDataToSign(document, parameters), parameters.getDigestAlgorithm(), entry);
            return DSSUtils.toByteArray(service.signDocument(document, parameters, value));
        }
    }

    private CommonCertificateVerifier verifier(Instant at) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(certificate()));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null);
        verifier.setCrlSource(new OnlineCRLSource(new MemoryDataLoader(Map.of(LIST, list(at)))));
        return verifier;
    }

    private byte[] list(Instant at) {
        try {
            X500Name issuer =
                    X500Name.getInstance(certificate().getSubjectX500Principal().getEncoded());
            X509v2CRLBuilder list = new X509v2CRLBuilder(issuer, Date.from(at));
            list.setNextUpdate(Date.from(at.plus(Duration.ofDays(7))));
            return list.build(new JcaContentSignerBuilder(ALGORITHM).build(root.getPrivateKey()))
                    .getEncoded();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private PrivateKeyEntry certify(String issuer, String subject, KeyPair keys, PrivateKey by, int kind) {
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    new X500Name(issuer),
                    new BigInteger(100, new SecureRandom()).setBit(100),
                    Date.from(from),
                    Date.from(from.plus(LIFE)),
                    new X500Name(subject),
                    keys.getPublic());
            JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(keys.getPublic()));
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(kind == 0));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(
                            kind == 0
                                    ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                                    : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            if (kind > 0) {
                builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                    new DistributionPoint(
                            new DistributionPointName(
                                    new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, LIST))),
                            null,
                            null)
                }));
            }
            if (kind == 1) {
                builder.addExtension(
                        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            }
            X509Certificate made = new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(ALGORITHM).build(by)));
            Certificate[] chain = kind == 0 ? new Certificate[] {made} : new Certificate[] {made, certificate()};
            return new PrivateKeyEntry(keys.getPrivate(), chain);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static final class OneKey extends AbstractSignatureTokenConnection {

        private final KSPrivateKeyEntry entry;

        OneKey(KSPrivateKeyEntry entry) {
            this.entry = entry;
        }

        @Override
        public List<DSSPrivateKeyEntry> getKeys() {
            return List.of(entry);
        }

        @Override
        public void close() {}
    }
}
