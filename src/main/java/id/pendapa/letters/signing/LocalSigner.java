package id.pendapa.letters.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
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
import id.pendapa.office.OfficeProfiles;
import id.pendapa.office.SigningMethod;
import id.pendapa.platform.Mode;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signs with keys that lie in the data folder, at PAdES-LT: time stamp and revocation list are inside the file, so that a
 * letter stays valid after its signer has left. Signs in example mode and in practice offices only.
 */
@Component
class LocalSigner implements LetterSigner {

    /** Private-use number of the time stamp's policy; the example office's stamps promise nothing. */
    private static final String STAMP_POLICY = "1.3.6.1.4.1.99999.1";

    private final OwnAuthority authority;
    private final OfficeProfiles profiles;
    private final InstantSource clock;
    private final Mode mode;

    LocalSigner(OwnAuthority authority, OfficeProfiles profiles, InstantSource clock, Mode mode) {
        this.authority = authority;
        this.profiles = profiles;
        this.clock = clock;
        this.mode = mode;
    }

    @Override
    public SigningMethod method() {
        return SigningMethod.LOKAL;
    }

    @Override
    public Trust trust(Signer signer) {
        X509Certificate own = (X509Certificate) authority.signer(signer).getCertificate();
        return new Trust(Set.of(authority.root()), own::equals, false);
    }

    @Override
    public byte[] sign(byte[] pdf, Signer signer, @Nullable Credential credential) {
        if (!mode.isExample()) {
            throw new IllegalStateException("A letter of a real office is not signed with keys of our own.");
        }
        PrivateKeyEntry keys = authority.signer(signer);
        Date now = Date.from(clock.instant());
        PAdESService service = new PAdESService(verifier());
        service.setTspSource(timeStamps(now));
        PAdESSignatureParameters parameters = parameters(keys, now);
        parameters.setSignerName(signer.name());
        parameters.setLocation(profiles.get().kecamatan());
        InMemoryDocument document = new InMemoryDocument(pdf);
        ToBeSigned data = service.getDataToSign(document, parameters);
        SignatureValue value;
        try (OneKey token = new OneKey(keys)) {
            value = token.sign(data, DigestAlgorithm.SHA256, token.key());
        }
        return DSSUtils.toByteArray(service.signDocument(document, parameters, value));
    }

    private static PAdESSignatureParameters parameters(PrivateKeyEntry keys, Date now) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LT);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        KSPrivateKeyEntry entry = new KSPrivateKeyEntry("signer", keys);
        parameters.setSigningCertificate(entry.getCertificate());
        parameters.setCertificateChain(entry.getCertificateChain());
        parameters.bLevel().setSigningDate(now);
        return parameters;
    }

    private CommonCertificateVerifier verifier() {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(authority.root()));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null);
        verifier.setCrlSource(new OnlineCRLSource(
                new MemoryDataLoader(Map.of(OwnAuthority.LIST_ADDRESS, authority.revocationList()))));
        return verifier;
    }

    private KeyEntityTSPSource timeStamps(Date now) {
        PrivateKeyEntry stamp = authority.timeStamp();
        List<X509Certificate> chain = List.of((X509Certificate) stamp.getCertificate(), authority.root());
        KeyEntityTSPSource source =
                new KeyEntityTSPSource(stamp.getPrivateKey(), (X509Certificate) stamp.getCertificate(), chain);
        source.setTsaPolicy(STAMP_POLICY);
        source.setProductionTime(now);
        return source;
    }

    /** A token that holds one key in memory. */
    private static final class OneKey extends AbstractSignatureTokenConnection {

        private final KSPrivateKeyEntry entry;

        OneKey(PrivateKeyEntry keys) {
            this.entry = new KSPrivateKeyEntry("signer", keys);
        }

        DSSPrivateKeyEntry key() {
            return entry;
        }

        @Override
        public List<DSSPrivateKeyEntry> getKeys() {
            return List.of(entry);
        }

        @Override
        public void close() {}
    }
}
