package id.pendapa.letters.signing;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.letters.paper.SampleSheets;
import id.pendapa.letters.signing.LetterSignatures.Finding;
import id.pendapa.letters.signing.LetterSigner.Signer;
import id.pendapa.letters.signing.SignatureCheck.Verdict;
import id.pendapa.office.SigningMethod;
import id.pendapa.platform.MovedTime;
import id.pendapa.platform.PlatformSettings;
import id.pendapa.platform.pdf.PdfPrinter;
import id.pendapa.testing.ModuleTest;
import id.pendapa.testing.SettableClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class LocalSignerModuleTests {

    private static final Signer CAMAT = new Signer(1, 1, "Contoh Satu", "Camat Tingkir");
    private static final Signer LURAH = new Signer(2, 2, "Contoh Dua", "Lurah Kutowinangun Lor");

    @Autowired
    LocalSigner signer;

    @Autowired
    LetterSignatures signatures;

    @Autowired
    OwnAuthority authority;

    @Autowired
    PdfPrinter printer;

    @Autowired
    SettableClock clock;

    @Autowired
    PlatformSettings settings;

    private final SignatureCheck check = SignatureCheck.strict();

    @Test
    void signsForTheLongTermAndChangesNoByteOfTheLetter() throws IOException {
        byte[] letter = letter();
        byte[] signed =
                signatures.sign(letter, CAMAT, SigningMethod.LOKAL, null).pdf();
        keepSample("umum-signed", signed);
        assertThat(signed).startsWith(letter);
        assertThat(verdict(signed).signatures())
                .singleElement()
                .satisfies(found -> assertThat(found.level()).isEqualTo("PAdES-BASELINE-LT"));
        assertThat(signatures.inspect(signed)).isEqualTo(Finding.VALID);
    }

    @Test
    void keepsBothSignaturesOfOneFileValid() throws IOException {
        byte[] once = signer.sign(letter(), LURAH, null);
        byte[] twice = signer.sign(once, CAMAT, null);
        keepSample("umum-signed-twice", twice);
        assertThat(twice).startsWith(once);
        assertThat(verdict(twice).signatures()).hasSize(2).allMatch(SignatureCheck.Found::valid);
    }

    @Test
    void staysValidYearsLater() {
        byte[] signed = signer.sign(letter(), CAMAT, null);
        clock.advance(Duration.ofDays(3 * 365));
        assertThat(verdict(signed).isValid()).isTrue();
    }

    @Test
    void itSignedInThePastOfTheExampleToo() {
        signer.sign(letter(), CAMAT, null);
        List<byte[]> earlier = new ArrayList<>();
        MovedTime.at(Instant.parse("2026-01-05T03:00:00Z"), () -> earlier.add(signer.sign(letter(), CAMAT, null)));
        assertThat(verdict(earlier.get(0)).isValid()).isTrue();
    }

    @Test
    void otherToolsCallItValid() throws Exception {
        Path file = Files.createTempFile("surat", ".pdf");
        Files.write(file, signer.sign(letter(), CAMAT, null));
        Process pdfsig = new ProcessBuilder("pdfsig", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(pdfsig.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(pdfsig.waitFor(20, TimeUnit.SECONDS)).isTrue();
        Files.delete(file);
        assertThat(said).contains("Signature is Valid").contains("Contoh Satu, Camat Tingkir");
    }

    @Test
    void findsOneChangedByte() {
        byte[] signed = signer.sign(letter(), CAMAT, null);
        signed[signed.length / 8] ^= 1;
        assertThat(signatures.inspect(signed)).isEqualTo(Finding.CHANGED);
    }

    @Test
    void findsWhatWasPaintedOverASignedLetter() throws IOException {
        byte[] painted = paintOver(signer.sign(letter(), CAMAT, null));
        assertThat(signatures.inspect(painted)).isEqualTo(Finding.CHANGED);
    }

    @Test
    void knowsWhatIsNotOurs() {
        assertThat(signatures.inspect(letter())).isEqualTo(Finding.NOT_OURS);
        assertThat(verdictWithoutTrust(signer.sign(letter(), CAMAT, null)).isValid())
                .isFalse();
    }

    @Test
    void keyStoresAreReadableByNobodyElse() throws IOException {
        signer.sign(letter(), CAMAT, null);
        Path folder = settings.dataFolder().resolve("signing/tingkir");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(
                                    Files.getPosixFilePermissions(file).toString())
                            .doesNotContain("GROUP", "OTHERS"));
        }
        assertThat(new String(Files.readAllBytes(folder.resolve("password")), StandardCharsets.ISO_8859_1))
                .hasSizeGreaterThan(60);
    }

    private byte[] letter() {
        return printer.print("letters/template/surat-keterangan-umum-v1", Map.of("sheet", SampleSheets.issued()));
    }

    private Verdict verdict(byte[] pdf) {
        return check.check(pdf, Set.of(authority.root()), clock.instant());
    }

    private Verdict verdictWithoutTrust(byte[] pdf) {
        return check.check(pdf, Set.of(), clock.instant());
    }

    private static byte[] paintOver(byte[] pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            try (PDPageContentStream paint = new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
                paint.addRect(100, 400, 300, 200);
                paint.fill();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            page.getResources().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }
        return out.toByteArray();
    }

    private static void keepSample(String name, byte[] pdf) throws IOException {
        Files.createDirectories(Path.of("target/pdf-samples"));
        Files.write(Path.of("target/pdf-samples/" + name + ".pdf"), pdf);
    }
}
