package id.pendapa.requests;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.AnswerPrinter;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Answers.Representative;
import id.pendapa.catalogue.Findings;
import id.pendapa.catalogue.Posted.Groups;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.catalogue.RuleSentences;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Kind;
import id.pendapa.catalogue.ServiceDefinition.Page;
import id.pendapa.catalogue.ServiceDefinition.RuleKind;
import id.pendapa.files.FileStore;
import id.pendapa.files.Owner;
import id.pendapa.files.StoredFile;
import id.pendapa.office.Kelurahan;
import id.pendapa.office.Kelurahans;
import id.pendapa.requests.DeskView.Found;
import id.pendapa.requests.DeskView.Held;
import id.pendapa.requests.DeskView.IdentityBy;
import id.pendapa.requests.DeskView.Line;
import id.pendapa.requests.DeskView.Paper;
import id.pendapa.requests.DeskView.Part;
import id.pendapa.requests.RequestHistory.Entry;
import id.pendapa.requests.flow.Hindrance;
import id.pendapa.requests.flow.Possibility;
import id.pendapa.shared.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what an officer sees of a request. Runs in the caller's transaction. */
@Component
class DeskReading {

    private final RequestRows rows;
    private final RequestActions actions;
    private final DeskQueue queue;
    private final CheckHistory history;
    private final MoveTools tools;
    private final FileStore files;
    private final Kelurahans kelurahans;
    private final RuleSentences sentences;
    private final ObjectProvider<LetterOfRequest> letters;
    private final RequestNotes notes;
    private final UndoSteps undo;
    private final CorrectionNotes corrections;

    DeskReading(
            RequestRows rows,
            RequestActions actions,
            DeskQueue queue,
            CheckHistory history,
            MoveTools tools,
            FileStore files,
            Kelurahans kelurahans,
            RuleSentences sentences,
            ObjectProvider<LetterOfRequest> letters,
            RequestNotes notes,
            UndoSteps undo,
            CorrectionNotes corrections) {
        this.rows = rows;
        this.actions = actions;
        this.queue = queue;
        this.history = history;
        this.tools = tools;
        this.files = files;
        this.kelurahans = kelurahans;
        this.sentences = sentences;
        this.letters = letters;
        this.notes = notes;
        this.undo = undo;
        this.corrections = corrections;
    }

    DeskView read(DeskAccess.Opened opened, boolean revealed) {
        ServiceRequest request = opened.request();
        PublishedService service = tools.service(request);
        ServiceDefinition definition = service.definition();
        Answers answers = Answers.fromJson(tools.seals().answers(request));
        Findings findings = tools.evaluate(service, answers);
        ServiceRequest.Assignment assigned = request.assigned();
        LetterOfRequest port = letters.getIfAvailable();
        List<Entry> past = history.list(request);
        List<Possibility> possibilities =
                actions.possibilities(request, opened.staff(), actions.situation(request, past));
        return new DeskView(
                request.number(),
                request.version(),
                definition.card().title(),
                definition.flow().state(request.state()).label(),
                request.phase(),
                request.channel(),
                revealed,
                CheckReading.promises(request, past),
                assigned == null ? null : assigned.label(),
                assigned != null && assigned.accountId() == opened.staff().accountId(),
                assigned == null ? queue.findOlderUntaken(request).orElse(null) : null,
                identity(request),
                revealed ? tools.seals().helper(request) : null,
                hasMobile(definition, answers),
                findings.pages(definition).stream()
                        .flatMap(page -> findings.fields(definition, page).stream())
                        .filter(field -> field.kind() != Kind.DECLARATION)
                        .toList(),
                findings.pages(definition).stream()
                        .map(page -> part(definition, findings, page, new Shown(request, answers, past, revealed)))
                        .filter(part -> !part.lines().isEmpty())
                        .toList(),
                papers(request, definition),
                tools.paperNames(request, new PapersToSign(service, answers, findings)),
                found(request, definition),
                answers.doubts().stream()
                        .map(doubt -> new DeskView.Doubtful(
                                definition.field(doubt.key()).label(), doubt.kind()))
                        .toList(),
                notes.list(request.id()),
                count(past, RequestHistory.Kind.REMARKED),
                count(past, RequestHistory.Kind.REMARKED) - count(past, RequestHistory.Kind.ANSWERED),
                count(past, RequestHistory.Kind.FIELD_CHECKED),
                possibilities,
                receivers(definition, answers, possibilities, revealed),
                undo.offered(request, past, opened.staff()),
                held(definition, possibilities),
                port == null ? List.of() : port.list(request.number()),
                history.inWords(past, request, definition, revealed));
    }

    private DeskView.Receivers receivers(
            ServiceDefinition definition, Answers answers, List<Possibility> possibilities, boolean revealed) {
        AnswerPrinter printer = new AnswerPrinter(this::kelurahanName, !revealed);
        return new DeskView.Receivers(
                Representative.find(answers)
                        .map(found -> definition.field(Representative.NAME))
                        .map(field -> String.join(
                                ", ",
                                printer.print(field, answers.find(field.key()).orElseThrow())))
                        .orElse(null),
                possibilities.stream()
                        .map(Possibility::action)
                        .filter(action ->
                                HandingOver.isToOffice(definition.flow().state(action.to())))
                        .map(Action::code)
                        .collect(Collectors.toSet()));
    }

    private static int count(List<Entry> past, RequestHistory.Kind kind) {
        return Math.toIntExact(
                past.stream().filter(entry -> entry.kind() == kind).count());
    }

    private static @Nullable IdentityBy identity(ServiceRequest request) {
        ServiceRequest.IdentityCheck check = request.identity();
        return check == null ? null : new IdentityBy(check.method(), check.label(), check.at());
    }

    private record Shown(ServiceRequest request, Answers answers, List<Entry> past, boolean revealed) {}

    private Part part(ServiceDefinition definition, Findings findings, Page page, Shown shown) {
        AnswerPrinter printer = new AnswerPrinter(this::kelurahanName, !shown.revealed());
        List<Line> lines = findings.fields(definition, page).stream()
                .filter(field -> field.kind() != Kind.FILE)
                .map(field -> new Line(
                        field,
                        Stream.concat(
                                        shown
                                                .answers()
                                                .find(field.key())
                                                .map((Answer answer) -> printer.print(field, answer))
                                                .orElse(List.of("–"))
                                                .stream(),
                                        corrections
                                                .beside(field, shown.request(), shown.past(), shown.revealed())
                                                .stream())
                                .toList()))
                .toList();
        return new Part(page.title(), lines);
    }

    private String kelurahanName(String code) {
        return kelurahans.find(code).map(Kelurahan::name).orElse(code);
    }

    private List<Paper> papers(ServiceRequest request, ServiceDefinition definition) {
        Map<String, StoredFile> stored = files.list(Owner.of("request", request.number())).stream()
                .collect(Collectors.toMap(StoredFile::key, file -> file));
        return rows.papers().list(request.id()).stream()
                .map(paper -> {
                    Field field = Groups.named(definition.data(), paper.fieldKey());
                    Optional<StoredFile> file =
                            Optional.ofNullable(paper.fileKey()).map(stored::get);
                    return new Paper(
                            paper.fieldKey(),
                            field.label(),
                            paper.fileKey(),
                            file.map(StoredFile::displayName).orElse(null),
                            file.filter(StoredFile::isImage).isPresent(),
                            paper.seenLabel(),
                            paper.seenAt());
                })
                .toList();
    }

    private List<Found> found(ServiceRequest request, ServiceDefinition definition) {
        return rows.findings().listNewest(request.id()).stream()
                .filter(found -> !found.kind().equals(RuleKind.SHOW.name()))
                .flatMap(found -> definition.rules().stream()
                        .filter(rule -> rule.id().equals(found.ruleId()))
                        .map(rule -> new Found(
                                sentences.say(definition, rule.condition()),
                                found.result().equals("HOLDS"),
                                found.result().equals("UNKNOWN"),
                                rule.message())))
                .toList();
    }

    private static boolean hasMobile(ServiceDefinition definition, Answers answers) {
        PhoneNumber phone = ApplicantReader.read(definition, answers).phone();
        return phone != null && phone.isMobile();
    }

    private static List<Held> held(ServiceDefinition definition, List<Possibility> possibilities) {
        List<Held> held = new ArrayList<>();
        for (Possibility found : possibilities) {
            Hindrance why = found.hindrance();
            if (why != null && !found.action().duty().equals(Action.APPLICANT)) {
                List<String> others = found.action().notSameAs().stream()
                        .flatMap(code -> definition.flow().findAction(code).stream())
                        .map(Action::label)
                        .toList();
                held.add(new Held(found.action().label(), why, others));
            }
        }
        return held;
    }
}
