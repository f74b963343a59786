package id.pendapa.requests.web;

import id.pendapa.platform.OfficeFace;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.Words;
import id.pendapa.platform.pdf.PdfPrinter;
import id.pendapa.platform.pdf.QrPicture;
import id.pendapa.requests.Receipt;
import java.time.Instant;
import java.util.Map;
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

    ReceiptPages(When when, Words words, PdfPrinter printer, OfficeFace office) {
        this.when = when;
        this.words = words;
        this.printer = printer;
        this.office = office;
    }

    /** The receipt, with addresses of the host that was asked. */
    ReceiptPage page(Receipt receipt) {
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
                address(notice));
    }

    byte[] pdf(Receipt receipt, Paper paper) {
        return printer.print(
                "requests/receiptPaper",
                Map.of("page", page(receipt), "words", words, "office", office.get(), "paper", paper.css));
    }

    private static String address(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + path;
    }
}
