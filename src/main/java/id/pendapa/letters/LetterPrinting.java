package id.pendapa.letters;

import id.pendapa.catalogue.ServiceDefinition.Level;
import id.pendapa.ledger.proof.LogBook;
import id.pendapa.letters.paper.LetterSheet;
import id.pendapa.letters.paper.LetterSheet.Attested;
import id.pendapa.letters.paper.LetterSheet.Letterhead;
import id.pendapa.letters.paper.LetterSheet.Proof;
import id.pendapa.letters.paper.LetterSheet.Replaced;
import id.pendapa.letters.paper.LetterSheet.SignatureBlock;
import id.pendapa.letters.words.LetterWords;
import id.pendapa.office.Kelurahan;
import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeProfile;
import id.pendapa.office.OfficeProfiles;
import id.pendapa.office.Signatory;
import id.pendapa.office.SigningMethod;
import id.pendapa.platform.Mode;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.Words;
import id.pendapa.platform.pdf.PaperSize;
import id.pendapa.platform.pdf.PdfPrinter;
import id.pendapa.platform.pdf.QrPicture;
import id.pendapa.requests.LetterOrder;
import id.pendapa.requests.SecretCodes;
import id.pendapa.shared.IndonesianDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts letters on paper: preview, final and reprint go this one way. */
@Component
class LetterPrinting {

    static final String TEMPLATES = "letters/template/";

    private static final String NO_NUMBER = "…";
    private static final String EXAMPLE = "CONTOH – TIDAK SAH";
    private static final String DRAFT = "KONSEP – BELUM SAH";

    private final PdfPrinter printer;
    private final OfficeProfiles profiles;
    private final Kelurahans kelurahans;
    private final CheckAddress addresses;
    private final Mode mode;
    private final LetterWords sentences;
    private final LogBook log;
    private final Words words;

    LetterPrinting(
            PdfPrinter printer,
            OfficeProfiles profiles,
            Kelurahans kelurahans,
            CheckAddress addresses,
            Mode mode,
            LetterWords sentences,
            LogBook log,
            Words words) {
        this.printer = printer;
        this.profiles = profiles;
        this.kelurahans = kelurahans;
        this.addresses = addresses;
        this.mode = mode;
        this.sentences = sentences;
        this.log = log;
        this.words = words.in(Language.INDONESIAN);
    }

    /** Number and date of a letter; none of both while it is a draft. */
    record Dated(@Nullable String number, LocalDate day) {}

    /**
     * The sheet as it is stored: everything but the proof, whose codes are kept apart. Its sentences are those that the
     * office uses on its day.
     */
    LetterSheet sheet(
            LetterOrder order,
            Signatory signatory,
            Dated dated,
            @Nullable Attested attested,
            @Nullable Replaced replaced) {
        LetterSheet facts = facts(order, signatory, dated, attested, replaced);
        return facts.saying(LetterWords.filled(
                sentences.of(
                        order.definition().code(),
                        order.letterCode(),
                        order.letter().template(),
                        dated.day()),
                facts));
    }

    /** The sheet without sentences. */
    LetterSheet facts(
            LetterOrder order,
            Signatory signatory,
            Dated dated,
            @Nullable Attested attested,
            @Nullable Replaced replaced) {
        OfficeProfile office = profiles.get();
        SheetFacts facts = new SheetFacts(order.definition(), order.answers(), this::kelurahanName);
        return new LetterSheet(
                order.letter().title(),
                dated.number() == null ? NO_NUMBER : dated.number(),
                placeOf(office),
                IndonesianDates.day(dated.day()),
                head(office, order),
                facts.sections(),
                facts.values(order.holderName()),
                signature(signatory),
                null,
                attested,
                mode.isExample() ? List.of(EXAMPLE) : List.of(),
                null,
                replaced,
                null);
    }

    /** The letter as it would be; marked, and without anything that could be checked. */
    byte[] preview(String template, LetterSheet sheet, PaperSize paper) {
        List<String> marks = new ArrayList<>(List.of(DRAFT));
        marks.addAll(sheet.watermarks());
        return print(template, with(sheet, sheet.signature(), null, marks, paper));
    }

    /** The final letter, ready to be signed in this way. */
    byte[] print(String template, LetterSheet sheet, SigningMethod method, String code, String holderCode) {
        SignatureBlock block = sheet.signature();
        SignatureBlock signature = new SignatureBlock(
                block.headingLines(),
                block.position(),
                block.name(),
                block.rank(),
                block.nip(),
                method != SigningMethod.BASAH);
        return print(
                template, with(sheet, signature, proof(method, code, holderCode), sheet.watermarks(), sheet.paper()));
    }

    /** A sheet that is older than sentences of the office says what shipped with its template. */
    private byte[] print(String template, LetterSheet sheet) {
        LetterSheet whole =
                sheet.words() == null ? sheet.saying(LetterWords.filled(sentences.shipped(template), sheet)) : sheet;
        return printer.print(TEMPLATES + template, Map.of("sheet", whole));
    }

    /** The emblem is put in last and not stored with each sheet. */
    private LetterSheet with(
            LetterSheet sheet,
            SignatureBlock signature,
            @Nullable Proof proof,
            List<String> marks,
            @Nullable PaperSize paper) {
        return new LetterSheet(
                sheet.title(),
                sheet.number(),
                sheet.place(),
                sheet.date(),
                new Letterhead(
                        sheet.head().lines(),
                        sheet.head().contact(),
                        profiles.get().emblem()),
                sheet.sections(),
                sheet.values(),
                signature,
                proof,
                sheet.attested(),
                marks,
                paper,
                sheet.replaced(),
                sheet.words());
    }

    private Proof proof(SigningMethod method, String code, String holderCode) {
        String address = addresses.of(code);
        return new Proof(
                QrPicture.of(address, words.say("letters.paper.qr")),
                address,
                SecretCodes.inGroups(code),
                SecretCodes.inGroups(holderCode),
                words.say("letters.paper.proof." + method.name()),
                log.findHead()
                        .map(head -> words.say("proof.paper.letter", Spoken.number(head.size()), head.root()))
                        .orElse(null));
    }

    private Letterhead head(OfficeProfile office, LetterOrder order) {
        String area = order.kelurahanCode();
        Kelurahan unit = order.letter().letterhead() == Level.KELURAHAN && area != null
                ? kelurahans.find(area).orElseThrow(() -> new IllegalStateException("No kelurahan " + area))
                : null;
        return new Letterhead(office.headLines(unit), office.contactLines(unit), null);
    }

    private static SignatureBlock signature(Signatory signatory) {
        List<String> heading = new ArrayList<>(signatory.headingLines());
        int last = heading.size() - 1;
        heading.set(last, heading.get(last) + ",");
        return new SignatureBlock(
                heading,
                signatory.positionTitle(),
                signatory.name(),
                signatory.rank(),
                signatory.nip(),
                signatory.method() != SigningMethod.BASAH);
    }

    private static String placeOf(OfficeProfile office) {
        return office.city().replaceFirst("^(Kota|Kabupaten) ", "");
    }

    private String kelurahanName(String code) {
        return kelurahans.find(code).map(Kelurahan::name).orElse(code);
    }
}
