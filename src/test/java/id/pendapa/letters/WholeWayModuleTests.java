package id.pendapa.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendapa.files.Upload;
import id.pendapa.letters.LetterChecking.Judgement;
import id.pendapa.letters.LetterProof.Standing;
import id.pendapa.letters.LetterSigning.Outcome;
import id.pendapa.notifications.Notifier;
import id.pendapa.office.SigningMethod;
import id.pendapa.requests.LetterOfRequest;
import id.pendapa.requests.LetterState.Stage;
import id.pendapa.requests.RequestActions;
import id.pendapa.requests.flow.ActionInput;
import id.pendapa.requests.flow.ActionInput.HandOver;
import id.pendapa.requests.flow.ActionInput.Receiver;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.ForbiddenException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import id.pendapa.testing.ModuleTest;
import id.pendapa.testing.SettableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** From the submission to the letter that can be checked, with every module in its place. */
@ModuleTest
class WholeWayModuleTests {

    private static final String PASSWORD = "pendapa-contoh";

    @Autowired
    RequestActions actions;

    @Autowired
    LetterOfRequest letters;

    @Autowired
    LetterSigning signing;

    @Autowired
    SignerReading reading;

    @Autowired
    ChangeToPen changeToPen;

    @Autowired
    PenDesk pen;

    @Autowired
    LetterChecking checking;

    @Autowired
    LetterRevoking revoking;

    @Autowired
    RegisterBook book;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Notifier notifier;

    @Autowired
    WayToTheCamat way;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void electronicSignatureMovesTheRequestOnAndTheLetterCanBeChecked() {
        String number = upToTheCamat();
        LetterForStaff waiting = waitingForCamat(number);

        assertThat(signing.sign(waiting.code(), waiting.version(), PASSWORD)).isEqualTo(Outcome.SIGNED);

        signIn("loket");
        assertThat(actions.listPossibilities(number))
                .anyMatch(way -> way.action().code().equals("SERAHKAN") && way.isAllowed());
        byte[] pdf = letters.open(number, "KETERANGAN").bytes();
        LetterProof proof = checking.find(waiting.code()).orElseThrow();
        assertThat(proof.standing()).isEqualTo(Standing.VALID);
        assertThat(proof.holder()).isEqualTo("S••• C•••");
        assertThat(checking.judge(pdf).judgement()).isEqualTo(Judgement.SAME);
    }

    @Test
    void letterSentBackIsCancelledAndTheNextOneGetsAnotherNumber() {
        String number = upToTheCamat();
        LetterForStaff first = waitingForCamat(number);

        signing.sendBack(first.code(), first.version(), "Keperluan kurang jelas");

        assertThat(checking.find(first.code()).orElseThrow().standing()).isEqualTo(Standing.CANCELLED);
        signIn("sekcam");
        actions.perform(number, 5, "PARAF", ActionInput.NOTHING);
        assertThat(letters.list(number))
                .extracting(letter -> letter.stage())
                .containsExactly(Stage.CANCELLED, Stage.WAITING_FOR_SIGNATURE);
        assertThat(waitingForCamat(number).number()).isNotEqualTo(first.number());
    }

    @Test
    void penStampAndScanIssueTheLetterToo() {
        String number = upToTheCamat();
        LetterForStaff electronic = waitingForCamat(number);
        changeToPen.change(electronic.code(), electronic.version(), "Layanan tanda tangan mati");

        signIn("kelurahan");
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> pen.get(electronic.code()));
        signIn("loket");
        LetterForStaff waiting = pen.listWaiting("").letters().stream()
                .filter(letter -> letter.requestNumber().equals(number))
                .findFirst()
                .orElseThrow();
        assertThat(waiting.number()).isEqualTo(electronic.number());
        assertThat(waiting.method()).isEqualTo(SigningMethod.BASAH);
        byte[] paper = pen.print(waiting.code()).bytes();
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> pen.enterScan(waiting.code(), waiting.version(), Upload.of("x.pdf", new byte[] {1})));
        Upload scan = Upload.of("pindai (1).pdf", paper);
        pen.enterScan(waiting.code(), waiting.version(), scan);
        pen.enterScan(waiting.code(), waiting.version(), scan);

        LetterProof proof = checking.find(waiting.code()).orElseThrow();
        assertThat(proof.standing()).isEqualTo(Standing.VALID);
        assertThat(proof.method()).isEqualTo(SigningMethod.BASAH);
        assertThat(actions.listPossibilities(number))
                .anyMatch(way -> way.action().code().equals("SERAHKAN") && way.isAllowed());
    }

    @Test
    void theBookTellsWhoTookThePaperOnWhatProof() {
        String number = upToTheCamat();
        LetterForStaff waiting = waitingForCamat(number);
        signing.sign(waiting.code(), waiting.version(), PASSWORD);
        assertThat(book.get(waiting.code()).handedOver()).isNull();
        signIn("loket");
        actions.perform(
                number,
                5,
                "SERAHKAN",
                ActionInput.NOTHING.handing(
                        new HandOver(Receiver.OTHER, "Budi Contoh", "KTP 3373020101900000, surat kuasa", true)));

        RegisterBook.HandedOver handed =
                Objects.requireNonNull(book.get(waiting.code()).handedOver());
        assertThat(handed.receiver()).isEqualTo("B••• C•••");
        assertThat(handed.proof()).isEqualTo("KTP •••, surat kuasa");
        assertThat(handed.by()).isNotEmpty();
        assertThat(handed.at()).isEqualTo(SettableClock.START);
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM access_entry WHERE purpose = 'letter-register' AND subject_key = :code")
                        .param("code", waiting.code())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aRevokedLetterIsSaidToBeSoEverywhere() {
        String number = upToTheCamat();
        LetterForStaff waiting = waitingForCamat(number);
        signing.sign(waiting.code(), waiting.version(), PASSWORD);
        int version = book.get(waiting.code()).version();

        for (String bad : List.of("", "salah")) {
            assertThatExceptionOfType(InvalidException.class)
                    .isThrownBy(() -> revoking.revoke(waiting.code(), version, bad, PASSWORD))
                    .withMessageContaining("letter.revoke.reason");
        }
        String reason = "Alamat pada surat keliru";
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> revoking.revoke(waiting.code(), version, reason, "salah"))
                .withMessageContaining("letter.revoke.password");
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> revoking.revoke(waiting.code(), version - 1, reason, PASSWORD));
        revoking.revoke(waiting.code(), version, reason, PASSWORD);
        revoking.revoke(waiting.code(), version, reason, PASSWORD);

        LetterProof proof = checking.find(waiting.code()).orElseThrow();
        assertThat(proof.standing()).isEqualTo(Standing.REVOKED);
        assertThat(proof.complete()).isFalse();
        assertThat(Objects.requireNonNull(proof.revoked()).reason()).isEqualTo(reason);
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> letters.open(number, "KETERANGAN"));
        assertThat(letters.list(number)).extracting(letter -> letter.stage()).containsExactly(Stage.REVOKED);
        assertThat(book.get(waiting.code()).steps())
                .extracting(RegisterBook.Step::kind)
                .containsExactly("ALLOTTED", "SIGNED", "REVOKED");
        assertThat(book.get(waiting.code()).revocable()).isFalse();
        assertThat(notifier.list("request", number))
                .filteredOn(message -> message.template().name().equals("DICABUT"))
                .hasSize(1);
    }

    @Test
    void aMistakeIsCorrectedByANewLetterAndTheOldOneHoldsUntilThen() {
        String number = upToTheCamat();
        LetterForStaff old = waitingForCamat(number);
        signing.sign(old.code(), old.version(), PASSWORD);
        int version = book.get(old.code()).version();
        signIn("loket");
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> revoking.revise(old.code(), version, "Alamatnya keliru"));
        handOver(number, 5);

        signIn("kasi");
        assertThat(book.get(old.code()).revisable()).isTrue();
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> revoking.revise(old.code(), version, "keliru"));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> revoking.revise(old.code(), version - 1, "Alamatnya keliru"));
        revoking.revise(old.code(), version, "Alamatnya keliru");
        revoking.revise(old.code(), version, "Alamatnya keliru");

        LetterProof between = checking.find(old.code()).orElseThrow();
        assertThat(between.standing()).isEqualTo(Standing.VALID);
        assertThat(Objects.requireNonNull(between.revision()).reason()).isEqualTo("Alamatnya keliru");
        assertThat(request(number)).isEqualTo("PARAF_SEKCAM OPEN 7");
        assertThat(notifier.list("request", number))
                .filteredOn(message -> message.template().name().equals("PEMBETULAN"))
                .hasSize(1);

        signIn("sekcam");
        actions.perform(number, 7, "PARAF", ActionInput.NOTHING);
        assertThat(checking.find(old.code()).orElseThrow().standing()).isEqualTo(Standing.VALID);
        LetterForStaff fresh = waitingForCamat(number);
        signing.sign(fresh.code(), fresh.version(), PASSWORD);

        LetterProof replaced = checking.find(old.code()).orElseThrow();
        assertThat(replaced.standing()).isEqualTo(Standing.REPLACED);
        assertThat(replaced.complete()).isFalse();
        assertThat(Objects.requireNonNull(replaced.replacedBy()).number()).isEqualTo(fresh.number());
        assertThat(Objects.requireNonNull(replaced.revision()).by()).isEqualTo("Kepala Seksi Pelayanan");
        LetterProof proof = checking.find(fresh.code()).orElseThrow();
        assertThat(proof.standing()).isEqualTo(Standing.VALID);
        assertThat(Objects.requireNonNull(proof.replaces()).number())
                .isEqualTo(old.number())
                .isNotEqualTo(fresh.number());
        assertThat(letters.list(number))
                .extracting(letter -> letter.stage())
                .containsExactly(Stage.REPLACED, Stage.SIGNED);
        assertThat(textOf(letters.open(number, "KETERANGAN").bytes()))
                .contains("Menggantikan surat nomor " + old.number());
        assertThat(book.get(old.code()).steps())
                .extracting(RegisterBook.Step::kind)
                .containsExactly("ALLOTTED", "SIGNED", "REVISION_ASKED", "REPLACED");
        assertThat(request(number)).startsWith("TERBIT OPEN");
        assertThat(audited("request.reopened", number)).isOne();
        assertThat(audited("letter.revision-asked", old.code())).isOne();
        assertThat(audited("letter.replaced", old.code())).isOne();
    }

    @Test
    void aCorrectionThatIsNotNeededLeavesLetterAndRequestAsTheyWere() {
        String number = upToTheCamat();
        LetterForStaff old = waitingForCamat(number);
        signing.sign(old.code(), old.version(), PASSWORD);
        handOver(number, 5);
        signIn("sekcam");
        int version = book.get(old.code()).version();
        revoking.revise(old.code(), version, "Alamatnya keliru");
        assertThat(book.get(old.code()).endable()).isTrue();

        revoking.endRevision(old.code(), version + 1, "Alamatnya ternyata benar");

        assertThat(checking.find(old.code()).orElseThrow().revision()).isNull();
        assertThat(letters.list(number)).extracting(letter -> letter.stage()).containsExactly(Stage.SIGNED);
        assertThat(request(number)).isEqualTo("SELESAI ENDED 8");
        assertThat(audited("request.revision-ended", number)).isOne();
    }

    @Test
    void aRequestThatIsRefusedDuringACorrectionLeavesTheOldLetterAsItWas() {
        String number = upToTheCamat();
        LetterForStaff old = waitingForCamat(number);
        signing.sign(old.code(), old.version(), PASSWORD);
        signIn("sekcam");
        revoking.revise(old.code(), book.get(old.code()).version(), "Alamatnya keliru");
        actions.perform(number, 6, "KEMBALIKAN_KE_KASI", ActionInput.because("Betulkan alamatnya"));
        signIn("kasi");
        actions.perform(
                number,
                7,
                "TOLAK",
                new ActionInput("Tidak bisa", "Perda contoh", "Ke Camat", List.of(), Set.of(), null, null));

        assertThat(letters.list(number)).extracting(letter -> letter.stage()).containsExactly(Stage.SIGNED);
    }

    private void handOver(String number, int version) {
        signIn("loket");
        actions.perform(
                number,
                version,
                "SERAHKAN",
                ActionInput.NOTHING.handing(new HandOver(Receiver.APPLICANT, "", "KTP", false)));
    }

    private String request(String number) {
        return jdbc.sql("SELECT concat_ws(' ', state, phase, version) FROM service_request WHERE number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    private int audited(String action, String key) {
        return jdbc.sql("SELECT count(*) FROM audit_entry WHERE action = :action AND subject_key = :key")
                .param("action", action)
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    private static String textOf(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String upToTheCamat() {
        return way.upToTheCamat();
    }

    private LetterForStaff waitingForCamat(String number) {
        signIn("camat");
        return reading.listWaiting("", false).letters().stream()
                .filter(letter -> letter.requestNumber().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private void signIn(String username) {
        way.signIn(username);
    }
}
