package id.pendapa.letters.signing;

import id.pendapa.letters.signing.LetterSigner.Signer;
import id.pendapa.office.OfficeProfiles;
import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.OfficeKey;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
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
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.springframework.stereotype.Component;

/**
 * The example office's own certification authority, made when it is first needed: it certifies signers and a time stamp
 * and issues revocation lists. Its certificates say that they are worth nothing.
 */
@Component
class OwnAuthority {

    /** Address in the certificates under which the list is found; answered in the process, never fetched. */
    static final String LIST_ADDRESS = "http://localhost/signing/daftar-cabut.crl";

    private static final String ALGORITHM = "SHA256withECDSA";

    /** The example has a past in which its officers signed, whoever signs first: no authority outside would do that. */
    private static final Duration BEFORE = Duration.ofDays(400);

    private static final Duration AUTHORITY_LIFE = Duration.ofDays(7_300);
    private static final Duration SIGNER_LIFE = Duration.ofDays(1_825);
    private static final Duration LIST_LIFE = Duration.ofDays(7);

    private final KeyVault vault;
    private final OfficeProfiles profiles;
    private final InstantSource clock;
    private final Map<OfficeKey, Map<String, PrivateKeyEntry>> open = new ConcurrentHashMap<>();

    OwnAuthority(KeyVault vault, OfficeProfiles profiles, InstantSource clock) {
        this.vault = vault;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** The certificate that everything made here leads back to; empty as long as nothing was signed. */
    Optional<X509Certificate> findRoot() {
        return vault.find("authority").map(entry -> (X509Certificate) entry.getCertificate());
    }

    X509Certificate root() {
        return (X509Certificate) authority().getCertificate();
    }

    PrivateKeyEntry timeStamp() {
        return entry("time-stamp", () -> issue("Stempel Waktu", Purpose.TIME_STAMP));
    }

    PrivateKeyEntry signer(Signer signer) {
        // Another name or title is another certificate: a Plh. who becomes the holder does not go on signing as Plh.
        int printed = (signer.name() + "|" + signer.title()).hashCode();
        String name = "signer-" + signer.officialId() + "-" + signer.positionId() + "-" + Integer.toHexString(printed);
        return entry(name, () -> issue(signer.name() + ", " + signer.title(), Purpose.SIGNER));
    }

    /** A fresh list of revoked certificates; empty, as the example office revokes none. */
    byte[] revocationList() {
        PrivateKeyEntry authority = authority();
        Instant now = clock.instant();
        X509v2CRLBuilder list = new X509v2CRLBuilder(subjectOf(authority), Date.from(now));
        list.setNextUpdate(Date.from(now.plus(LIST_LIFE)));
        try {
            return list.build(new JcaContentSignerBuilder(ALGORITHM).build(authority.getPrivateKey()))
                    .getEncoded();
        } catch (OperatorCreationException | java.io.IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private PrivateKeyEntry authority() {
        return entry("authority", () -> {
            KeyPair keys = keyPair();
            X500Name name = name("Otoritas Sertifikat");
            X509v3CertificateBuilder builder = builder(name, name, keys.getPublic(), AUTHORITY_LIFE);
            return certify(builder, Purpose.AUTHORITY, keys, keys.getPrivate(), keys.getPublic());
        });
    }

    private PrivateKeyEntry issue(String commonName, Purpose purpose) {
        PrivateKeyEntry authority = authority();
        KeyPair keys = keyPair();
        X509v3CertificateBuilder builder =
                builder(subjectOf(authority), name(commonName), keys.getPublic(), SIGNER_LIFE);
        return certify(
                builder,
                purpose,
                keys,
                authority.getPrivateKey(),
                authority.getCertificate().getPublicKey(),
                authority.getCertificate());
    }

    private enum Purpose {
        AUTHORITY,
        SIGNER,
        TIME_STAMP
    }

    private static PrivateKeyEntry certify(
            X509v3CertificateBuilder builder,
            Purpose purpose,
            KeyPair keys,
            PrivateKey issuerKey,
            PublicKey issuerPublic,
            Certificate... chain) {
        try {
            extend(builder, purpose, keys.getPublic(), issuerPublic);
            X509Certificate own = new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(ALGORITHM).build(issuerKey)));
            Certificate[] whole = new Certificate[chain.length + 1];
            whole[0] = own;
            System.arraycopy(chain, 0, whole, 1, chain.length);
            return new PrivateKeyEntry(keys.getPrivate(), whole);
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void extend(X509v3CertificateBuilder builder, Purpose purpose, PublicKey subject, PublicKey issuer)
            throws GeneralSecurityException, CertIOException {
        JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(subject));
        builder.addExtension(Extension.authorityKeyIdentifier, false, ids.createAuthorityKeyIdentifier(issuer));
        if (purpose == Purpose.AUTHORITY) {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return;
        }
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        builder.addExtension(Extension.cRLDistributionPoints, false, listAddress());
        if (purpose == Purpose.TIME_STAMP) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
    }

    private static CRLDistPoint listAddress() {
        GeneralNames names = new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, LIST_ADDRESS));
        return new CRLDistPoint(
                new DistributionPoint[] {new DistributionPoint(new DistributionPointName(names), null, null)});
    }

    private X509v3CertificateBuilder builder(X500Name issuer, X500Name subject, PublicKey key, Duration life) {
        Instant now = clock.instant();
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(120, new SecureRandom()).setBit(120),
                Date.from(now.minus(BEFORE)),
                Date.from(now.plus(life)),
                subject,
                key);
    }

    private X500Name name(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "ID")
                .addRDN(BCStyle.O, profiles.get().kecamatan())
                .addRDN(BCStyle.OU, "MODE CONTOH - TIDAK SAH")
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    private static X500Name subjectOf(PrivateKeyEntry entry) {
        X509Certificate certificate = (X509Certificate) entry.getCertificate();
        return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Opened or made once per office and process; two signers at the same time get the same key. */
    private PrivateKeyEntry entry(String name, Supplier<PrivateKeyEntry> made) {
        Map<String, PrivateKeyEntry> ofOffice =
                open.computeIfAbsent(CurrentOffice.get(), office -> new ConcurrentHashMap<>());
        PrivateKeyEntry known = ofOffice.get(name);
        if (known != null) {
            return known;
        }
        synchronized (this) {
            PrivateKeyEntry entry = ofOffice.get(name);
            if (entry == null) {
                entry = vault.find(name).orElse(null);
            }
            if (entry == null) {
                entry = made.get();
                vault.keep(name, entry);
            }
            ofOffice.put(name, entry);
            return entry;
        }
    }
}
