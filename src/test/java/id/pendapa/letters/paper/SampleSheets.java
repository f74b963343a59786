package id.pendapa.letters.paper;

import id.pendapa.letters.paper.LetterSheet.Attested;
import id.pendapa.letters.paper.LetterSheet.Letterhead;
import id.pendapa.letters.paper.LetterSheet.Proof;
import id.pendapa.letters.paper.LetterSheet.Row;
import id.pendapa.letters.paper.LetterSheet.Section;
import id.pendapa.letters.paper.LetterSheet.SignatureBlock;
import id.pendapa.letters.paper.LetterSheet.Wording;
import id.pendapa.platform.pdf.QrPicture;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Letters of invented people for tests. */
public final class SampleSheets {

    public static final String ADDRESS = "http://127.0.0.1:8080/verifikasi/ABCDEFGHJKMNPQRS";

    private SampleSheets() {}

    public static LetterSheet issued() {
        return sheet("RT 3 & RT 4, Jalan Contoh", proof(), List.of("CONTOH – TIDAK SAH"), electronic());
    }

    public static LetterSheet forPen() {
        return sheet("RT 3 & RT 4, Jalan Contoh", proof(), List.of("CONTOH – TIDAK SAH"), byPen());
    }

    public static LetterSheet draft() {
        return sheet(
                "RT 3 & RT 4, Jalan Contoh", null, List.of("KONSEP – BELUM SAH", "CONTOH – TIDAK SAH"), electronic());
    }

    public static LetterSheet withAddress(String text) {
        return sheet(text, proof(), List.of(), electronic());
    }

    static LetterSheet withEmblem(String emblem) {
        LetterSheet sheet = issued();
        return new LetterSheet(
                sheet.title(),
                sheet.number(),
                sheet.place(),
                sheet.date(),
                new Letterhead(sheet.head().lines(), sheet.head().contact(), emblem),
                sheet.sections(),
                sheet.values(),
                sheet.signature(),
                sheet.proof(),
                sheet.attested(),
                sheet.watermarks(),
                null,
                null,
                sheet.words());
    }

    private static LetterSheet sheet(
            String text, @Nullable Proof proof, List<String> watermarks, SignatureBlock signature) {
        return new LetterSheet(
                "SURAT KETERANGAN",
                proof == null ? "…" : "400.12.2.1/001/TKR/2026",
                "Salatiga",
                "25 November 2026",
                new Letterhead(
                        List.of("PEMERINTAH KOTA SALATIGA", "KECAMATAN TINGKIR"),
                        List.of("Jalan Contoh Nomor 1, Salatiga 50745", "Telepon (0298) 000000"),
                        null),
                List.of(new Section(
                        "",
                        List.of(
                                new Row("Nama", List.of("Nur'aini binti Ma'ruf")),
                                new Row("NIK", List.of("3373021708900000")),
                                new Row("Alamat", List.of(text, "Kelurahan Kutowinangun Lor"))))),
                Map.of("holder", "Nur'aini binti Ma'ruf"),
                signature,
                proof,
                new Attested(
                        "SURAT KETERANGAN TIDAK MAMPU",
                        "400.10/007/KWL/2026",
                        "24 November 2026",
                        "Lurah Kutowinangun Lor",
                        "ab".repeat(32)),
                watermarks,
                null,
                null,
                new Wording(
                        List.of(
                                "Yang bertanda tangan di bawah ini, Camat Tingkir, menerangkan dengan sebenarnya bahwa:"),
                        List.of("Demikian surat keterangan ini dibuat untuk dipergunakan sebagaimana mestinya."),
                        List.of("Pencatatan ini tidak menentukan siapa yang berhak atau berapa bagiannya.")));
    }

    private static SignatureBlock electronic() {
        return new SignatureBlock(
                List.of("a.n. WALI KOTA SALATIGA", "CAMAT TINGKIR,"),
                "Camat Tingkir",
                "Raden Contoh Prasetya, S.STP., M.Si.",
                "Pembina Tingkat I (IV/b)",
                "198001012005011000",
                true);
    }

    private static SignatureBlock byPen() {
        return new SignatureBlock(
                List.of("Plh. CAMAT TINGKIR", "SEKRETARIS KECAMATAN,"),
                "Plh. Camat Tingkir",
                "Sri Contoh",
                null,
                null,
                false);
    }

    private static Proof proof() {
        return new Proof(
                QrPicture.of(ADDRESS, "Kode QR menuju halaman pemeriksaan surat"),
                ADDRESS,
                "ABCD-EFGH-JKMN-PQRS",
                "2345-6789-ABCD-EFGH",
                "Surat ini ditandatangani secara elektronik dalam mode contoh dan tidak berlaku sebagai surat dinas.",
                "Buku bukti kantor saat surat ini dibuat: 12.345 catatan, sidik a2Vzc2VsdXJ1aG5heWEgY29udG9oIHNhamEgMTIzNDU=");
    }
}
