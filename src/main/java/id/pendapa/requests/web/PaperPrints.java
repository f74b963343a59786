package id.pendapa.requests.web;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.AnswerPrinter;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Answers.Representative;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Kind;
import id.pendapa.office.Kelurahan;
import id.pendapa.office.Kelurahans;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Words;
import id.pendapa.platform.pdf.PaperSize;
import id.pendapa.platform.pdf.PdfPrinter;
import id.pendapa.requests.Applicant;
import id.pendapa.requests.LetterOfRequest;
import id.pendapa.requests.LetterOrder;
import id.pendapa.requests.PapersToSign;
import id.pendapa.requests.web.ReviewPage.DraftPaper;
import id.pendapa.requests.web.ReviewPage.DraftPaper.Fact;
import id.pendapa.requests.web.ReviewPage.DraftPaper.Signer;
import id.pendapa.shared.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The papers that people sign themselves and bring along, filled in from their answers: introduction of RT and RW, own
 * statement, letter of authority, and a draft of what all heirs will sign.
 */
@Component
class PaperPrints {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private static final Set<Kind> LEFT_OUT = Set.of(Kind.FILE, Kind.DECLARATION, Kind.PHONE, Kind.EMAIL, Kind.GROUP);

    private final Kelurahans kelurahans;
    private final PdfPrinter printer;
    private final ObjectProvider<LetterOfRequest> letters;
    private final Words words;

    PaperPrints(Kelurahans kelurahans, PdfPrinter printer, ObjectProvider<LetterOfRequest> letters, Words words) {
        this.kelurahans = kelurahans;
        this.printer = printer;
        this.letters = letters;
        this.words = words;
    }

    /**
     * One of them as a PDF, in Indonesian: RT, RW and officers read it.
     *
     * @throws NotFoundException {@code draft.paper.unknown} if these answers do not call for it
     */
    byte[] print(PapersToSign papers, String name, PaperSize size) {
        if (!papers.names().contains(name)) {
            throw new NotFoundException("draft.paper.unknown");
        }
        return Language.call(Language.INDONESIAN, () -> printNow(papers, name, size));
    }

    private byte[] printNow(PapersToSign papers, String name, PaperSize size) {
        return switch (name) {
            case PapersToSign.TOGETHER -> together(papers, size);
            case PapersToSign.AUTHORITY -> pdf(authority(papers), size);
            case PapersToSign.INTRODUCTION -> pdf(introduction(papers), size);
            default -> pdf(statement(papers), size);
        };
    }

    private byte[] pdf(DraftPaper paper, PaperSize size) {
        return printer.print("requests/draftPaper", Map.of("page", paper, "words", words, "size", size.css()));
    }

    private DraftPaper introduction(PapersToSign papers) {
        return new DraftPaper(
                words.say("requests.print.pengantar-rt-rw").toUpperCase(INDONESIAN),
                words.say("requests.print.pengantar-rt-rw.opening"),
                facts(papers),
                words.say("requests.print.pengantar-rt-rw.closing", title(papers)),
                0,
                List.of(
                        new Signer(words.say("requests.print.rt"), "", false),
                        new Signer(words.say("requests.print.rw"), "", false)));
    }

    private DraftPaper statement(PapersToSign papers) {
        String label = papers.statement().map(Field::label).orElse("");
        return new DraftPaper(
                label.toUpperCase(INDONESIAN),
                words.say("requests.print.pernyataan.opening"),
                facts(papers),
                words.say("requests.print.pernyataan.closing"),
                5,
                List.of(new Signer(words.say("requests.print.stated"), papers.name(), true)));
    }

    private DraftPaper authority(PapersToSign papers) {
        Representative holder = Representative.find(papers.answers()).orElseThrow();
        List<Fact> facts = new ArrayList<>(facts(papers));
        facts.add(new Fact(words.say("requests.print.holder"), List.of(holder.name())));
        facts.add(new Fact(
                "NIK", List.of(holder.nik() == null ? "–" : holder.nik().digits())));
        facts.add(new Fact(words.say("requests.print.relation"), List.of(holder.relation())));
        return new DraftPaper(
                words.say("requests.print.surat-kuasa").toUpperCase(INDONESIAN),
                words.say("requests.print.surat-kuasa.opening"),
                facts,
                words.say("requests.print.surat-kuasa.closing", title(papers)),
                0,
                List.of(
                        new Signer(words.say("requests.print.giver"), papers.name(), true),
                        new Signer(words.say("requests.print.holder"), holder.name(), false)));
    }

    /** The statement that all heirs sign is the office's letter, one rendering path, marked as a draft. */
    private byte[] together(PapersToSign papers, PaperSize size) {
        Applicant applicant = papers.applicant();
        return letters.getObject()
                .preview(
                        new LetterOrder(
                                "",
                                papers.service().id(),
                                papers.definition(),
                                papers.signedTogether().orElseThrow().code(),
                                applicant.kelurahanCode(),
                                applicant.name(),
                                papers.answers()),
                        size);
    }

    private List<Fact> facts(PapersToSign papers) {
        AnswerPrinter lines = new AnswerPrinter(this::kelurahanName, false);
        Answers answers = papers.answers();
        List<Fact> facts = new ArrayList<>();
        for (Field field : papers.definition().data()) {
            Answer answer = answers.find(field.key()).orElse(null);
            if (answer != null
                    && !LEFT_OUT.contains(field.kind())
                    && !field.specific()
                    && !Representative.asks(field)) {
                facts.add(new Fact(field.label(), lines.print(field, answer)));
            }
        }
        return facts;
    }

    private static String title(PapersToSign papers) {
        return papers.definition().card().title();
    }

    private String kelurahanName(@Nullable String code) {
        return code == null ? "" : kelurahans.find(code).map(Kelurahan::name).orElse(code);
    }
}
