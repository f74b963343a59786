package id.pendapa.requests.web;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.AnswerPrinter;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Answers.Representative;
import id.pendapa.catalogue.Findings;
import id.pendapa.catalogue.RuleEvaluator;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Kind;
import id.pendapa.catalogue.ServiceDefinition.Letter;
import id.pendapa.office.Kelurahan;
import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeTime;
import id.pendapa.office.WorkingCalendars;
import id.pendapa.platform.page.Words;
import id.pendapa.platform.pdf.PaperSize;
import id.pendapa.platform.pdf.PdfPrinter;
import id.pendapa.requests.Applicant;
import id.pendapa.requests.ApplicantReader;
import id.pendapa.requests.LetterOfRequest;
import id.pendapa.requests.LetterOrder;
import id.pendapa.requests.draft.Draft;
import id.pendapa.requests.web.ReviewPage.DraftPaper;
import id.pendapa.requests.web.ReviewPage.DraftPaper.Fact;
import id.pendapa.requests.web.ReviewPage.DraftPaper.Signer;
import id.pendapa.shared.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The papers that people sign themselves and bring along, filled in from their draft: introduction of RT and RW, own
 * statement, letter of authority, and a draft of what all heirs will sign.
 */
@Component
class PaperPrints {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    static final String AUTHORITY = "surat-kuasa";
    static final String INTRODUCTION = "pengantar-rt-rw";
    static final String STATEMENT = "pernyataan";
    static final String TOGETHER = "rancangan";

    private static final Set<Kind> LEFT_OUT = Set.of(Kind.FILE, Kind.DECLARATION, Kind.PHONE, Kind.EMAIL, Kind.GROUP);

    private final Kelurahans kelurahans;
    private final WorkingCalendars calendars;
    private final OfficeTime time;
    private final PdfPrinter printer;
    private final ObjectProvider<LetterOfRequest> letters;
    private final Words words;

    PaperPrints(
            Kelurahans kelurahans,
            WorkingCalendars calendars,
            OfficeTime time,
            PdfPrinter printer,
            ObjectProvider<LetterOfRequest> letters,
            Words words) {
        this.kelurahans = kelurahans;
        this.calendars = calendars;
        this.time = time;
        this.printer = printer;
        this.letters = letters;
        this.words = words;
    }

    /** Names of the papers that this draft needs, as far as its answers go. */
    List<String> offered(Draft draft, Findings findings) {
        Set<String> asked = findings.asked(definition(draft));
        if (person(draft).isEmpty()) {
            return List.of();
        }
        List<String> offered = new ArrayList<>();
        if (asks(draft, asked, "pengantarRt").isPresent()) {
            offered.add(INTRODUCTION);
        }
        if (asks(draft, asked, STATEMENT).isPresent()) {
            offered.add(STATEMENT);
        }
        if (Representative.find(draft.answers()).isPresent()) {
            offered.add(AUTHORITY);
        }
        Applicant applicant = ApplicantReader.read(definition(draft), draft.answers());
        if (signedTogether(draft).isPresent() && applicant.kelurahanCode() != null) {
            offered.add(TOGETHER);
        }
        return offered;
    }

    /**
     * One of them as a PDF.
     *
     * @throws NotFoundException {@code draft.paper.unknown} if this draft does not need it
     */
    byte[] print(Draft draft, String name, PaperSize size) {
        Findings findings = RuleEvaluator.evaluate(
                definition(draft), draft.answers(), time.today(), calendars.current()::workingDaysBetween);
        if (!offered(draft, findings).contains(name)) {
            throw new NotFoundException("draft.paper.unknown");
        }
        return switch (name) {
            case TOGETHER -> together(draft, size);
            case AUTHORITY -> pdf(authority(draft), size);
            case INTRODUCTION -> pdf(introduction(draft), size);
            default -> pdf(statement(draft, findings.asked(definition(draft))), size);
        };
    }

    private byte[] pdf(DraftPaper paper, PaperSize size) {
        return printer.print("requests/draftPaper", Map.of("page", paper, "words", words, "size", size.css()));
    }

    private DraftPaper introduction(Draft draft) {
        return new DraftPaper(
                words.say("requests.print.pengantar-rt-rw").toUpperCase(INDONESIAN),
                words.say("requests.print.pengantar-rt-rw.opening"),
                facts(draft),
                words.say("requests.print.pengantar-rt-rw.closing", title(draft)),
                0,
                List.of(
                        new Signer(words.say("requests.print.rt"), "", false),
                        new Signer(words.say("requests.print.rw"), "", false)));
    }

    private DraftPaper statement(Draft draft, Set<String> asked) {
        String label = asks(draft, asked, STATEMENT).map(Field::label).orElse("");
        return new DraftPaper(
                label.toUpperCase(INDONESIAN),
                words.say("requests.print.pernyataan.opening"),
                facts(draft),
                words.say("requests.print.pernyataan.closing"),
                5,
                List.of(new Signer(words.say("requests.print.stated"), name(draft), true)));
    }

    private DraftPaper authority(Draft draft) {
        Representative holder = Representative.find(draft.answers()).orElseThrow();
        List<Fact> facts = new ArrayList<>(facts(draft));
        facts.add(new Fact(words.say("requests.print.holder"), List.of(holder.name())));
        facts.add(new Fact(
                "NIK", List.of(holder.nik() == null ? "–" : holder.nik().digits())));
        facts.add(new Fact(words.say("requests.print.relation"), List.of(holder.relation())));
        return new DraftPaper(
                words.say("requests.print.surat-kuasa").toUpperCase(INDONESIAN),
                words.say("requests.print.surat-kuasa.opening"),
                facts,
                words.say("requests.print.surat-kuasa.closing", title(draft)),
                0,
                List.of(
                        new Signer(words.say("requests.print.giver"), name(draft), true),
                        new Signer(words.say("requests.print.holder"), holder.name(), false)));
    }

    /** The statement that all heirs sign is the office's letter, one rendering path, marked as a draft. */
    private byte[] together(Draft draft, PaperSize size) {
        Applicant applicant = ApplicantReader.read(definition(draft), draft.answers());
        return letters.getObject()
                .preview(
                        new LetterOrder(
                                "",
                                draft.service().id(),
                                definition(draft),
                                signedTogether(draft).orElseThrow().code(),
                                applicant.kelurahanCode(),
                                applicant.name(),
                                draft.answers()),
                        size);
    }

    private static Optional<Letter> signedTogether(Draft draft) {
        return definition(draft).letters().stream()
                .filter(letter -> letter.pen() && letter.attests() == null)
                .findFirst();
    }

    private static Optional<Field> asks(Draft draft, Set<String> asked, String beginning) {
        return definition(draft).data().stream()
                .filter(field ->
                        field.kind() == Kind.FILE && field.key().startsWith(beginning) && asked.contains(field.key()))
                .findFirst();
    }

    private List<Fact> facts(Draft draft) {
        AnswerPrinter lines = new AnswerPrinter(this::kelurahanName, false);
        Answers answers = draft.answers();
        List<Fact> facts = new ArrayList<>();
        for (Field field : definition(draft).data()) {
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

    private static Optional<Answer.Person> person(Draft draft) {
        return definition(draft).data().stream()
                .filter(field -> field.kind() == Kind.PERSON)
                .findFirst()
                .flatMap(field -> draft.answers().find(field.key(), Answer.Person.class));
    }

    private static String name(Draft draft) {
        return person(draft).map(Answer.Person::name).orElse("");
    }

    private static String title(Draft draft) {
        return definition(draft).card().title();
    }

    private static ServiceDefinition definition(Draft draft) {
        return draft.service().definition();
    }

    private String kelurahanName(@Nullable String code) {
        return code == null ? "" : kelurahans.find(code).map(Kelurahan::name).orElse(code);
    }
}
