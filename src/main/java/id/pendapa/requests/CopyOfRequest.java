package id.pendapa.requests;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.AnswerPrinter;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Posted.Groups;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Kind;
import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.files.FileStore;
import id.pendapa.files.Owner;
import id.pendapa.files.StoredFile;
import id.pendapa.notifications.Notifier;
import id.pendapa.office.Kelurahan;
import id.pendapa.office.Kelurahans;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.Words;
import id.pendapa.privacy.HeldData;
import id.pendapa.requests.RequestCorrections.Correction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells what the office holds on a request: answers, files by name, history, letters, messages. */
@Component
class CopyOfRequest implements HeldData {

    private static final String COPY = "requests.copy.";
    private static final long KILOBYTE = 1024;

    private final RequestRows rows;
    private final MoveTools tools;
    private final CheckHistory history;
    private final FileStore files;
    private final Kelurahans kelurahans;
    private final Notifier notifier;
    private final ObjectProvider<LetterOfRequest> letters;
    private final Words words;
    private final OwnAnswers own;
    private final CorrectionNotes corrections;

    CopyOfRequest(
            RequestRows rows,
            MoveTools tools,
            CheckHistory history,
            FileStore files,
            Kelurahans kelurahans,
            Notifier notifier,
            ObjectProvider<LetterOfRequest> letters,
            Words words,
            OwnAnswers own,
            CorrectionNotes corrections) {
        this.rows = rows;
        this.tools = tools;
        this.history = history;
        this.files = files;
        this.kelurahans = kelurahans;
        this.notifier = notifier;
        this.letters = letters;
        this.words = words;
        this.own = own;
        this.corrections = corrections;
    }

    @Override
    public Optional<Held> find(String number) {
        return rows.requests().find(number).map(request -> {
            ServiceDefinition definition = tools.service(request).told();
            return new Held(
                    definition.card().title(),
                    request.phase() != Phase.ENDED,
                    definition.data().stream()
                            .filter(field -> OwnAnswers.isCorrectable(field.kind()))
                            .collect(Collectors.toMap(Field::key, Field::label)));
        });
    }

    @Override
    public List<Item> items(String number) {
        ServiceRequest request = rows.requests().get(number);
        return own.list(
                tools.service(request).told(), Answers.fromJson(tools.seals().answers(request)));
    }

    @Override
    public List<Section> copy(String number) {
        ServiceRequest request = rows.requests().get(number);
        ServiceDefinition definition = tools.service(request).told();
        return List.of(
                section("request", facts(request, definition)),
                section("answers", answers(request, definition)),
                section("files", papers(request, definition)),
                section("history", past(request, definition)),
                section("letters", made(request)),
                section("messages", messages(number)));
    }

    private Section section(String code, List<Line> lines) {
        return new Section(code, words.say(COPY + code), lines);
    }

    private List<Line> facts(ServiceRequest request, ServiceDefinition definition) {
        List<Line> lines = new ArrayList<>();
        lines.add(fact("number", request.number()));
        lines.add(fact("service", definition.card().title()));
        lines.add(fact("state", definition.flow().state(request.state()).citizenText()));
        lines.add(fact("submitted", at(request.clock().submittedAt())));
        lines.add(fact("channel", words.say(COPY + "channel." + request.channel())));
        add(lines, "ended", request.endedAt());
        ServiceRequest.IdentityCheck identity = request.identity();
        if (identity != null) {
            lines.add(fact("identity", identity.label() + ", " + at(identity.at())));
        }
        return lines;
    }

    private void add(List<Line> lines, String code, @Nullable Instant at) {
        if (at != null) {
            lines.add(fact(code, at(at)));
        }
    }

    private Line fact(String code, String value) {
        return new Line(code, words.say(COPY + "fact." + code), List.of(value));
    }

    /** Every answer that is kept, also one whose question the rules do not ask any more. */
    private List<Line> answers(ServiceRequest request, ServiceDefinition definition) {
        Answers kept = Answers.fromJson(tools.seals().answers(request));
        AnswerPrinter printer = AnswerPrinter.told(this::kelurahanName);
        List<Correction> corrected = corrections.list(request);
        List<Line> lines = new ArrayList<>(definition.data().stream()
                .filter(field -> field.kind() != Kind.FILE)
                .flatMap(field -> kept
                        .find(field.key())
                        .map((Answer answer) -> new Line(
                                field.key(),
                                field.label(),
                                Stream.concat(
                                                printer.print(field, answer).stream(),
                                                corrections.own(field.key(), corrected).stream())
                                        .toList()))
                        .stream())
                .toList());
        String helper = tools.seals().helper(request);
        if (helper != null) {
            lines.add(fact("helper", helper));
        }
        return lines;
    }

    private String kelurahanName(String code) {
        return kelurahans.find(code).map(Kelurahan::name).orElse(code);
    }

    /** Files by name and size, and papers that were brought. */
    private List<Line> papers(ServiceRequest request, ServiceDefinition definition) {
        Map<String, StoredFile> stored = files.list(Owner.of("request", request.number())).stream()
                .collect(Collectors.toMap(StoredFile::key, Function.identity()));
        List<RequestPapers.Paper> papers = rows.papers().list(request.id());
        Stream<Line> asked = papers.stream()
                .map(paper -> new Line(
                        paper.fieldKey(),
                        Groups.named(definition.data(), paper.fieldKey()).label(),
                        List.of(
                                paper.fileKey() == null
                                        ? words.say(COPY + "paper")
                                        : file(stored.get(paper.fileKey())))));
        Stream<Line> others = stored.values().stream()
                .filter(file -> papers.stream().noneMatch(paper -> Objects.equals(paper.fileKey(), file.key())))
                .map(file -> new Line("file", words.say(COPY + "other-file"), List.of(file(file))));
        return Stream.concat(asked, others).toList();
    }

    private String file(@Nullable StoredFile file) {
        return file == null
                ? words.say(COPY + "file-gone")
                : file.displayName() + " (" + file.mediaType() + ", "
                        + Spoken.number(Math.max(1, file.sizeBytes() / KILOBYTE)) + " kB)";
    }

    private List<Line> past(ServiceRequest request, ServiceDefinition definition) {
        return history.inWords(history.list(request), request, definition, true).stream()
                .map(step -> {
                    String reason = step.reason();
                    return new Line(
                            "step",
                            at(step.at()),
                            reason == null
                                    ? List.of(step.text(), step.by())
                                    : List.of(step.text(), step.by(), words.say(COPY + "reason", reason)));
                })
                .toList();
    }

    private List<Line> made(ServiceRequest request) {
        LetterOfRequest port = letters.getIfAvailable();
        return port == null
                ? List.of()
                : port.list(request.number()).stream()
                        .map(letter -> new Line(
                                letter.letterCode(),
                                letter.title(),
                                List.of(
                                        letter.number(),
                                        Spoken.day(letter.date()),
                                        words.say(COPY + "stage." + letter.stage()))))
                        .toList();
    }

    private List<Line> messages(String number) {
        return notifier.list("request", number).stream()
                .map(message -> new Line(
                        "message",
                        at(message.changedAt()),
                        List.of(
                                words.say("message." + message.template() + ".subject", number),
                                words.say(COPY + "way." + message.channel()))))
                .toList();
    }

    private String at(Instant at) {
        return Spoken.moment(at.atZone(tools.zone()));
    }
}
