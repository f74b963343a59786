package id.pendapa.letters.paper;

import id.pendapa.platform.pdf.PaperSize;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is printed on one letter, ready to print. Templates put it on paper and decide nothing.
 *
 * @param title printed title, for example "SURAT KETERANGAN"
 * @param number printed number; dots in a draft
 * @param place place of the date line
 * @param date written date
 * @param head the letterhead
 * @param sections what the letter says about the person and the matter, in the order of the form
 * @param values the same answers by their key, for sentences
 * @param signature the signature block
 * @param proof how the paper can be checked; null on a draft
 * @param attested the letter that this one attests, or null
 * @param watermarks words across the page; none on a valid letter
 * @param paper what it is printed on; A4 where nothing is said
 * @param replaced the letter whose mistake this one corrects, or null
 * @param words the sentences around the facts; null on sheets that are older than sentences of the office
 */
public record LetterSheet(
        String title,
        String number,
        String place,
        String date,
        Letterhead head,
        List<Section> sections,
        Map<String, String> values,
        SignatureBlock signature,
        @Nullable Proof proof,
        @Nullable Attested attested,
        List<String> watermarks,
        @Nullable PaperSize paper,
        @Nullable Replaced replaced,
        @Nullable Wording words) {

    public LetterSheet {
        sections = List.copyOf(sections);
        values = Map.copyOf(values);
        watermarks = List.copyOf(watermarks);
    }

    /** The same sheet with these sentences. */
    public LetterSheet saying(Wording sentences) {
        return new LetterSheet(
                title,
                number,
                place,
                date,
                head,
                sections,
                values,
                signature,
                proof,
                attested,
                watermarks,
                paper,
                replaced,
                sentences);
    }

    /** The sentences around the facts; none where nothing is said. */
    public Wording said() {
        return words == null ? Wording.NONE : words;
    }

    /** The paper as {@code @page} wants it. */
    public String pageSize() {
        return (paper == null ? PaperSize.A4 : paper).css();
    }

    /** Whether there is an answer under this key. */
    public boolean has(String key) {
        return !value(key).isEmpty();
    }

    /** The printed answer under a key, or nothing. */
    public String value(String key) {
        return values.getOrDefault(key, "");
    }

    /** The rows under a heading, as the heirs, for tables of signatures. */
    public List<Row> rowsUnder(String heading) {
        return sections.stream()
                .filter(section -> section.heading().equals(heading))
                .flatMap(section -> section.rows().stream())
                .toList();
    }

    /**
     * The letterhead. Its height follows its lines.
     *
     * @param lines from the wide to the narrow, for example city, kecamatan, kelurahan; the last one is set bold
     * @param contact address, telephone, e-mail, website
     * @param emblem the office's own picture, a PNG in Base64, or null for the one that ships
     */
    public record Letterhead(
            List<String> lines,
            List<String> contact,
            @Nullable String emblem) {
        public Letterhead {
            lines = List.copyOf(lines);
            contact = List.copyOf(contact);
        }

        /** All lines but the last. */
        public List<String> above() {
            return lines.subList(0, Math.max(0, lines.size() - 1));
        }

        /** The unit itself. */
        public String unit() {
            return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        }
    }

    /**
     * The sentences of a letter, a paragraph each.
     *
     * @param opening before the facts
     * @param closing after them
     * @param ending after the signatures of citizens, where there are some
     */
    public record Wording(List<String> opening, List<String> closing, List<String> ending) {

        /** No sentences at all. */
        public static final Wording NONE = new Wording(List.of(), List.of(), List.of());

        public Wording {
            opening = List.copyOf(opening);
            closing = List.copyOf(closing);
            ending = List.copyOf(ending);
        }
    }

    /** A group of answers with its heading; an empty heading is not printed. */
    public record Section(String heading, List<Row> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /** One answer: label and lines. */
    public record Row(String label, List<String> lines) {
        public Row {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The signature block.
     *
     * @param headingLines for example "a.n. WALI KOTA SALATIGA" and "CAMAT TINGKIR,"
     * @param position title of the signatory within a sentence, for example "Camat Tingkir"
     * @param name printed name
     * @param rank rank and grade, or null
     * @param nip number as civil servant, or null
     * @param electronic true: signed electronically, no room for pen and stamp
     */
    public record SignatureBlock(
            List<String> headingLines,
            String position,
            String name,
            @Nullable String rank,
            @Nullable String nip,
            boolean electronic) {
        public SignatureBlock {
            headingLines = List.copyOf(headingLines);
        }
    }

    /**
     * How the paper can be checked.
     *
     * @param qr the QR code as markup
     * @param address address of the check page, as people type it
     * @param code code of this letter
     * @param holderCode second code, with which its holder opens the whole letter
     * @param sentence what kind of proof this is, in one true sentence
     * @param book the newest signed head of the log when the paper was made, so that each paper is a witness of it
     */
    public record Proof(
            String qr,
            String address,
            String code,
            String holderCode,
            String sentence,
            @Nullable String book) {}

    /**
     * The letter that this one attests.
     *
     * @param title its title
     * @param number its number
     * @param date its written date
     * @param issuer who issued it
     * @param sha256 digest of its signed file
     */
    public record Attested(String title, String number, String date, String issuer, String sha256) {}

    /** The letter that this one replaces: its number and its written date. */
    public record Replaced(String number, String date) {}
}
