package id.pendapa.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.letters.register.NumberRegister;
import id.pendapa.platform.pdf.PaperSize;
import id.pendapa.requests.LetterOfRequest;
import id.pendapa.requests.LetterOrder;
import id.pendapa.requests.LetterState;
import id.pendapa.requests.LetterState.Stage;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import id.pendapa.testing.ModuleTest;
import java.io.IOException;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class LetterMakingModuleTests {

    @Autowired
    LetterOfRequest making;

    @Autowired
    LetterStore letters;

    @Autowired
    LetterPapers papers;

    @Autowired
    NumberRegister register;

    @Autowired
    Catalogue catalogue;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Test
    void fixesNumberSignatoryAndTextAndWaits() throws IOException {
        LetterOrder order = SampleOrders.umum(catalogue);
        LetterState state = allot(order);
        assertThat(state.number()).matches("100\\.2\\.2\\.5/\\d{3}/TKR/2026");
        assertThat(state.stage()).isEqualTo(Stage.WAITING_FOR_SIGNATURE);
        assertThat(state.signatoryTitle()).isEqualTo("Camat Tingkir");
        assertThat(state.verificationCode()).isNull();
        Letter letter = alive(order);
        assertThat(letter.code()).hasSize(16).doesNotContain("0", "O", "1", "I");
        assertThat(textOf(papers.readFinal(letter)))
                .contains(state.number(), "Nur'aini binti Ma'ruf", "gang A & B", "3373025708900000", "Melamar kerja")
                .contains("CONTOH – TIDAK SAH", "Kode pemegang", "/verifikasi/" + letter.code())
                .doesNotContain("+6281234567890", "KONSEP – BELUM SAH");
    }

    @Test
    void oneOrderNeverGetsTwoNumbers() {
        LetterOrder order = SampleOrders.umum(catalogue);
        allot(order);
        int before = numbers();
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> allot(order));
        assertThat(numbers()).isEqualTo(before);
        assertThat(making.list(order.requestNumber())).hasSize(1);
    }

    @Test
    void brokenOffOrderLeavesNoNumberBehind() {
        int before = numbers();
        transaction.executeWithoutResult(status -> {
            making.allot(SampleOrders.umum(catalogue));
            status.setRollbackOnly();
        });
        assertThat(numbers()).isEqualTo(before);
    }

    @Test
    void belongsIntoTheTransactionOfTheRequest() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> making.allot(SampleOrders.umum(catalogue)));
    }

    @Test
    void cancelledLetterKeepsItsNumberAndTheNextOneGetsAnother() {
        LetterOrder order = SampleOrders.umum(catalogue);
        LetterState first = allot(order);
        long numberId = alive(order).numberId();
        transaction.executeWithoutResult(
                status -> making.cancel(order.requestNumber(), "KETERANGAN", "Nama perlu dibetulkan"));
        assertThat(register.findCancellation(numberId)).contains("Nama perlu dibetulkan");
        LetterState second = allot(order);
        assertThat(second.number()).isNotEqualTo(first.number());
        assertThat(making.list(order.requestNumber()))
                .extracting(LetterState::stage)
                .containsExactly(Stage.CANCELLED, Stage.WAITING_FOR_SIGNATURE);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(
                        status -> making.cancel(order.requestNumber(), "TIDAK-ADA", "x")));
    }

    @Test
    void previewGoesTheSameWayAndStoresNothing() throws IOException {
        int before = numbers();
        String text = textOf(making.preview(SampleOrders.dispensation(catalogue), PaperSize.A4));
        assertThat(text)
                .contains("KONSEP – BELUM SAH", "SURAT DISPENSASI NIKAH", "a.n. WALI KOTA SALATIGA", "CAMAT TINGKIR,")
                .doesNotContain("Kode surat", "a.n. A.N.");
        assertThat(numbers()).isEqualTo(before);
    }

    @Test
    void kelurahanWritesUnderItsOwnHeadAndKeepsIncomeToItself() throws IOException {
        LetterOrder order = SampleOrders.sktm(catalogue, "SKTM", SampleOrders.next());
        LetterState state = allot(order);
        assertThat(state.number()).matches("400\\.10/\\d{3}/KWL/2026");
        assertThat(state.signatoryTitle()).isEqualTo("Lurah Kutowinangun Lor");
        assertThat(textOf(papers.readFinal(alive(order))))
                .contains("KELURAHAN KUTOWINANGUN LOR")
                .doesNotContain("750.000");
    }

    @Test
    void attestsOnlyASignedLetterAndHandsOutNoUnsignedOne() {
        String number = SampleOrders.next();
        allot(SampleOrders.sktm(catalogue, "SKTM", number));
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> allot(SampleOrders.sktm(catalogue, "LEGALISASI", number)));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> making.open(number, "SKTM"));
    }

    @Test
    void textAndNumberOfALetterCannotBeChanged() {
        allot(SampleOrders.umum(catalogue));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.sql("UPDATE letter SET number = 'x'").update());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.sql("DELETE FROM letter_paper").update());
    }

    private LetterState allot(LetterOrder order) {
        return Objects.requireNonNull(transaction.execute(status -> making.allot(order)));
    }

    private Letter alive(LetterOrder order) {
        return letters.findAlive(order.requestNumber(), order.letterCode()).orElseThrow();
    }

    private int numbers() {
        return database.sql("SELECT count(*) FROM register_number")
                .query(Integer.class)
                .single();
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
