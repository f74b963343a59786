package id.pendapa.letters.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.pendapa.letters.paper.SampleSheets;
import id.pendapa.letters.signing.BsreSettings.Limits;
import id.pendapa.letters.signing.BsreSettings.Paths;
import id.pendapa.letters.signing.FakeBsre.Officer;
import id.pendapa.letters.signing.FakeBsre.Trouble;
import id.pendapa.letters.signing.LetterSigner.Credential;
import id.pendapa.letters.signing.LetterSigner.Signer;
import id.pendapa.office.SigningMethod;
import id.pendapa.platform.StartRefusedException;
import id.pendapa.platform.pdf.PdfPrinter;
import id.pendapa.shared.DomainException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.Nik;
import id.pendapa.shared.UnavailableException;
import id.pendapa.testing.ModuleTest;
import id.pendapa.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** Signing by BSrE's service in both versions of its interface, against a stand-in that speaks real HTTP. */
@ModuleTest
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BsreSignerModuleTests {

    private static final Nik NIK = Nik.of("3373021708900000");
    private static final Signer CAMAT = new Signer(1, 1, "Dr. Contoh Satu Wibawa, M.Si.", "Camat Tingkir");
    private static final String PASSPHRASE = "frasa-sandi-uji";

    @Autowired
    OwnAuthority authority;

    @Autowired
    SignatureSelfTest selfTest;

    @Autowired
    PdfPrinter printer;

    @Autowired
    JsonMapper json;

    @Autowired
    SettableClock clock;

    private final FakeBsre service = new FakeBsre();

    @BeforeEach
    void camatIsRegistered() {
        service.register(NIK.digits(), new Officer("CONTOH SATU WIBAWA", PASSPHRASE, "ISSUE"));
        service.make(Trouble.NONE);
    }

    @AfterAll
    void stopTheService() {
        service.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2"})
    void signsAndPassesTheSameStrictCheck(String version) {
        byte[] letter = letter();
        LetterSignatures signatures = signatures(version);
        signatures.requireFit(SigningMethod.BSRE, NIK);
        LetterSignatures.Signed signed = sign(signatures, letter, PASSPHRASE);
        assertThat(signed.pdf()).startsWith(letter);
        assertThat(signed.signedAt()).isEqualTo(clock.instant());
        assertThat(service.asked()).containsExactly("status", "sign");
    }

    @ParameterizedTest
    @CsvSource({"v1,SIGNS_AT_B", "v2,SIGNS_AT_B", "v1,WRITES_ANEW", "v2,WRITES_ANEW", "v1,FETCH_LATER"})
    void believesWhatIsNotKnownOfTheServiceAndLogsIt(String version, Trouble trouble, CapturedOutput output) {
        service.make(trouble);
        assertThat(sign(signatures(version), letter(), PASSPHRASE).pdf()).isNotEmpty();
        if (trouble == Trouble.SIGNS_AT_B) {
            assertThat(output).contains("PAdES-BASELINE-B");
        } else if (trouble == Trouble.WRITES_ANEW) {
            assertThat(output).contains("wrote the file anew");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "v1,OTHER_TEXT",
        "v2,OTHER_TEXT",
        "v1,OTHER_PERSON",
        "v1,OTHER_ROOT",
        "v2,OTHER_ROOT",
        "v1,PAINTS_OVER",
        "v1,UNSIGNED",
        "v2,UNSIGNED"
    })
    void believesNothingElse(String version, Trouble trouble) {
        service.make(trouble);
        assertThat(refusal(version, PASSPHRASE)).isEqualTo("letter.signature.refused");
    }

    @ParameterizedTest
    @CsvSource({"v1,ERROR_IN_200", "v2,ERROR_IN_200", "v1,NONE", "v2,NONE"})
    void aWrongPassphraseIsSentOnce(String version, Trouble trouble) {
        service.make(trouble);
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> sign(signatures(version), letter(), "salah"))
                .withMessageContaining("letter.bsre.passphrase");
        assertThat(service.asked()).containsExactly("sign");
    }

    @ParameterizedTest
    @CsvSource({
        "CRASHES,letter.bsre.down",
        "CROWDED,letter.bsre.crowded",
        "BAD_FIELD,letter.bsre.refused",
        "NOT_JSON,letter.bsre.unreadable",
        "TOO_LARGE,letter.bsre.lost",
        "SLOW,letter.bsre.slow",
        "SLOW_BODY,letter.bsre.slow",
        "LOST,letter.bsre.lost"
    })
    void whateverElseHappensIsSaidAndNeitherRepeatedNorQuoted(Trouble trouble, String code, CapturedOutput output) {
        for (String version : List.of("v1", "v2")) {
            service.make(trouble);
            assertThat(refusal(version, PASSPHRASE)).isEqualTo(code);
            assertThat(service.asked()).as(version).containsExactly("sign");
        }
        assertThat(output.getAll()).doesNotContain(PASSPHRASE, NIK.digits(), FakeBsre.SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EXPIRED",
                "RENEW",
                "WAITING_FOR_VERIFICATION",
                "NEW",
                "NO_CERTIFICATE",
                "NOT_REGISTERED",
                "SUSPEND",
                "REVOKE"
            })
    void whoMayNotSignIsToldBeforeThePassphraseIsSent(String status) {
        service.register(NIK.digits(), new Officer("Contoh Satu Wibawa", PASSPHRASE, status));
        for (String version : List.of("v1", "v2")) {
            assertThat(unfit(version)).isEqualTo("letter.bsre.status." + status);
        }
        assertThat(service.asked()).containsOnly("status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2"})
    void theStatusIsAskedASecondTimeAndNotAThird(String version) {
        service.make(Trouble.STATUS_FAILS_ONCE);
        signatures(version).requireFit(SigningMethod.BSRE, NIK);
        assertThat(service.asked()).containsExactly("status", "status");

        service.make(Trouble.STATUS_FAILS);
        assertThat(unfit(version)).isEqualTo("letter.bsre.down");
        assertThat(service.asked()).containsExactly("status", "status");

        service.make(Trouble.STATUS_SLOW);
        assertThat(unfit(version)).isEqualTo("letter.bsre.slow");
        service.make(Trouble.STATUS_STRANGE);
        assertThat(unfit(version)).isEqualTo("letter.bsre.unreadable");
        service.make(Trouble.NONE);
        service.register(NIK.digits(), new Officer("Contoh", PASSPHRASE, "LAIN_SAMA_SEKALI"));
        assertThat(unfit(version)).isEqualTo("letter.bsre.status.OTHER");
        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> signatures(version).requireFit(SigningMethod.BSRE, Nik.of("3373025708900000")))
                        .code())
                .isEqualTo("letter.bsre.status.NOT_REGISTERED");
    }

    @Test
    void nobodyThereAndAWrongSecretOfTheApplicationAreTold() {
        FakeBsre gone = new FakeBsre();
        BsreSettings nowhere = settings("v1", gone.address(), FakeBsre.SECRET, service.roots());
        gone.stop();
        LetterSignatures signatures = signatures(nowhere);
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> signatures.requireFit(SigningMethod.BSRE, NIK))
                .withMessageContaining("letter.bsre.down");
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> sign(signatures, letter(), PASSPHRASE))
                .withMessageContaining("letter.bsre.down");

        LetterSignatures foreign = signatures(settings("v2", service.address(), "lain", service.roots()));
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> foreign.requireFit(SigningMethod.BSRE, NIK))
                .withMessageContaining("letter.bsre.credentials");
    }

    @Test
    void wrongSettingsRefuseTheStartInASentence(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("rahasia"), FakeBsre.SECRET + "\n");
        Path empty = Files.writeString(folder.resolve("induk.pem"), "");
        BsreSettings good = settings("v1", service.address(), "", service.roots());
        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> new BsreSigner(good, json))
                .withMessageContaining("PENDAPA_BSRE_SECRET");
        BsreSettings fromFile = new BsreSettings(
                good.address(), "v1", FakeBsre.USER, "", secret, service.roots(), good.limits(), good.paths());
        new BsreSigner(fromFile, json).requireFit(NIK);
        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> new BsreSigner(settings("v1", service.address(), "x", empty), json))
                .withMessageContaining("PENDAPA_BSRE_TRUSTED_ROOTS");
        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> new BsreSigner(settings("v1", "", "x", service.roots()), json))
                .withMessageContaining("PENDAPA_BSRE_ADDRESS");
        assertThat(settings("v1", service.address(), "rahasia-sekali", empty).toString())
                .doesNotContain("rahasia-sekali");
        assertThat(new Credential(NIK, PASSPHRASE).toString()).doesNotContain(PASSPHRASE, NIK.digits());
    }

    @Test
    void pathsMayDiffer() {
        BsreSettings usual = settings("v2", service.address(), FakeBsre.SECRET, service.roots());
        BsreSettings other = new BsreSettings(
                usual.address(),
                "v2",
                FakeBsre.USER,
                FakeBsre.SECRET,
                null,
                service.roots(),
                usual.limits(),
                new Paths("/salah", "/api/v2/user/check/status", null));
        signatures(other).requireFit(SigningMethod.BSRE, NIK);
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> sign(signatures(other), letter(), PASSPHRASE))
                .withMessageContaining("letter.bsre.unreadable");
    }

    private String refusal(String version, String passphrase) {
        return catchThrowableOfType(DomainException.class, () -> sign(signatures(version), letter(), passphrase))
                .code();
    }

    private String unfit(String version) {
        return catchThrowableOfType(
                        DomainException.class, () -> signatures(version).requireFit(SigningMethod.BSRE, NIK))
                .code();
    }

    private static LetterSignatures.Signed sign(LetterSignatures signatures, byte[] letter, String passphrase) {
        return signatures.sign(letter, CAMAT, SigningMethod.BSRE, new Credential(NIK, passphrase));
    }

    private LetterSignatures signatures(String version) {
        return signatures(settings(version, service.address(), FakeBsre.SECRET, service.roots()));
    }

    private LetterSignatures signatures(BsreSettings settings) {
        return new LetterSignatures(List.of(new BsreSigner(settings, json)), authority, selfTest, clock);
    }

    private static BsreSettings settings(String version, String address, String secret, Path roots) {
        Limits limits = new Limits(
                Duration.ofSeconds(2),
                Duration.ofMillis(700),
                Duration.ofMillis(1_000),
                Duration.ofMillis(10),
                DataSize.ofMegabytes(2));
        return new BsreSettings(
                address, version, FakeBsre.USER, secret, null, roots, limits, new Paths(null, null, null));
    }

    private byte[] letter() {
        return printer.print("letters/template/surat-keterangan-umum-v1", Map.of("sheet", SampleSheets.issued()));
    }
}
