package id.pendapa.requests.web;

import id.pendapa.ledger.proof.LogBook;
import id.pendapa.platform.OfficeFace;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.Words;
import id.pendapa.platform.pdf.PdfPrinter;
import id.pendapa.platform.pdf.QrPicture;
import id.pendapa.requests.Receipt;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes receipts ready to draw and prints them. */
@Component
class ReceiptPages {

    /** Papers that receipts and slips are printed on. */
    enum Paper {
        A5("size: A5; margin: 12mm"),
        ROLL_80("size: 80mm 220mm; margin: 4mm");

        private final String css;

        Paper(String css) {
            this.css = css;
        }
    }

    private final When when;
    private final Words words;
    private final PdfPrinter printer;
    private final OfficeFace office;
    private final LogBook log;

    ReceiptPages(When when, Words words, PdfPrinter printer, OfficeFace office, LogBook log) {
        this.when = when;
        this.words = words;
        this.printer = printer;
        this.office = office;
        this.log = log;
    }

    /** The receipt, with addresses of the host that was asked. */
    ReceiptPage page(Receipt receipt) {
        return page(receipt, null);
    }

    private ReceiptPage page(Receipt receipt, @Nullable String book) {
        String address = address("/cek?nomor=" + receipt.number());
        Instant finish = receipt.dueFinishAt();
        String notice = "/layanan/" + receipt.serviceCode() + "/data?versi=" + receipt.serviceVersion() + "&saat="
                + receipt.submittedAt().getEpochSecond();
        return new ReceiptPage(
                receipt.number(),
                receipt.secret(),
                receipt.serviceTitle(),
                when.at(receipt.submittedAt()),
                when.at(receipt.dueCheckAt()),
                finish == null ? words.say("requests.receipt.finish", receipt.duration()) : when.at(finish),
                receipt.provisional() ? words.say("requests.promise.provisional") : null,
                words.say(
                        receipt.feeRupiah() == 0 ? "requests.receipt.free" : "requests.receipt.fee",
                        Spoken.rupiah(receipt.feeRupiah())),
                receipt.toBring(),
                address("/cek"),
                QrPicture.of(address, words.say("requests.receipt.qr")),
                notice,
                address(notice),
                receipt.proofCode(),
                book);
    }

    byte[] pdf(Receipt receipt, Paper paper) {
        return printer.print(
                "requests/receiptPaper",
                Map.of(
                        "page",
                        page(receipt, book(receipt)),
                        "words",
                        words,
                        "office",
                        office.get(),
                        "paper",
                        paper.css));
    }

    private @Nullable String book(Receipt receipt) {
        return log.findHead()
                .map(head -> words.say(
                        "proof.paper",
                        Spoken.number(head.size()),
                        head.root(),
                        address("/bukti/" + receipt.proofCode())))
                .orElse(null);
    }

    private static String address(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + path;
    }
}
