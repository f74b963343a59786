package id.pendapa.requests.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A receipt ready to draw, on a page or on paper.
 *
 * @param checkAddress where to follow the request, as people type it
 * @param qr the same as a QR code
 * @param checkBy "diperiksa paling lambat", in words
 * @param finish "selesai paling lambat", in words
 * @param fee the fee in words
 * @param notice what happens with the data, as it was told at submission
 * @param noticeAddress the same, as people type it
 * @param proofCode leads to the proof that the request was received
 * @param book the newest signed head of the log, so that each paper is a witness of it; only on paper
 */
public record ReceiptPage(
        String number,
        String secret,
        String serviceTitle,
        String submitted,
        String checkBy,
        String finish,
        @Nullable String provisional,
        String fee,
        List<String> toBring,
        String checkAddress,
        String qr,
        String notice,
        String noticeAddress,
        String proofCode,
        @Nullable String book) {

    public ReceiptPage {
        toBring = List.copyOf(toBring);
    }
}
