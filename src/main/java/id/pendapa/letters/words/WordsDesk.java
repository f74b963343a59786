package id.pendapa.letters.words;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.letters.paper.LetterSheet.Wording;
import id.pendapa.letters.words.WordsRows.Row;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The office writes the sentences of its letters, from a day on. What was issued keeps its own: sentences are stored with
 * each letter and its file is never drawn again.
 */
@Service
public class WordsDesk {

    private final Gate gate;
    private final Catalogue catalogue;
    private final WordsRows rows;
    private final ShippedWords shipped;
    private final Specimen specimen;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    WordsDesk(
            Gate gate,
            Catalogue catalogue,
            WordsRows rows,
            ShippedWords shipped,
            Specimen specimen,
            FormKeys formKeys,
            Audit audit,
            OfficeTime time) {
        this.gate = gate;
        this.catalogue = catalogue;
        this.rows = rows;
        this.shipped = shipped;
        this.specimen = specimen;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    /**
     * A letter in the list.
     *
     * @param since from when on the office's own sentences count, or null while those that ship do
     * @param next from when on others will, or null
     */
    public record Line(
            String serviceCode,
            String serviceTitle,
            String letterCode,
            String letterTitle,
            @Nullable LocalDate since,
            @Nullable LocalDate next) {}

    /** A change that was made once. */
    public record Change(LocalDate from, String by, Instant at, String reason) {}

    /**
     * The sentences of a letter.
     *
     * @param now what counts today
     * @param shipped what ships
     * @param placeholders what may be put in, in braces
     * @param newest which row a change must name; 0 where there is none
     * @param changes all that were made, the newest first
     */
    public record Text(
            String serviceCode,
            String serviceTitle,
            String letterCode,
            String letterTitle,
            Wording now,
            Wording shipped,
            String placeholders,
            long newest,
            List<Change> changes) {
        public Text {
            changes = List.copyOf(changes);
        }
    }

    /** What is wrong with an input: a code with its arguments. */
    public record Fault(String code, List<Object> arguments) {
        Fault(String code, Object... arguments) {
            this(code, List.of(arguments));
        }
    }

    /** What is entered: a paragraph for each line. */
    public record Entry(
            LocalDate from, List<String> opening, List<String> closing, List<String> ending, String reason) {
        public Entry {
            opening = List.copyOf(opening);
            closing = List.copyOf(closing);
            ending = List.copyOf(ending);
        }

        /** The paragraphs of a text; what cannot be printed is left out. */
        public static List<String> lines(String text) {
            return text.lines()
                    .map(line -> line.replaceAll("[\\s\\p{Cntrl}]+", " ").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        }

        /** Paragraphs as they are typed. */
        public static String text(List<String> lines) {
            return String.join("\n", lines);
        }

        Wording wording() {
            return new Wording(opening, closing, ending);
        }
    }

    private record Found(
            ServiceDefinition definition, ServiceDefinition.Letter letter, ShippedWords.Template template) {}

    /** All letters of the office whose sentences can be written. */
    @Transactional(readOnly = true)
    public List<Line> list() {
        gate.require(Permission.LETTER_WORDS_CHANGE);
        List<Row> all = rows.listAll();
        return catalogue.listCards().stream()
                .map(service -> service.definition())
                .flatMap(definition -> definition.letters().stream()
                        .filter(letter -> shipped.find(letter.template()).isPresent())
                        .map(letter -> line(definition, letter, all)))
                .toList();
    }

    private Line line(ServiceDefinition definition, ServiceDefinition.Letter letter, List<Row> all) {
        LocalDate today = time.today();
        List<LocalDate> days = all.stream()
                .filter(row -> row.serviceCode().equals(definition.code())
                        && row.letterCode().equals(letter.code())
                        && row.template().equals(letter.template()))
                .map(Row::from)
                .toList();
        return new Line(
                definition.code(),
                definition.card().title(),
                letter.code(),
                letter.title(),
                days.stream()
                        .filter(day -> !day.isAfter(today))
                        .max(LocalDate::compareTo)
                        .orElse(null),
                days.stream()
                        .filter(day -> day.isAfter(today))
                        .min(LocalDate::compareTo)
                        .orElse(null));
    }

    /**
     * The sentences of one letter.
     *
     * @throws NotFoundException {@code letters.words.unknown-letter} if there are none to write
     */
    @Transactional(readOnly = true)
    public Text open(String serviceCode, String letterCode) {
        gate.require(Permission.LETTER_WORDS_CHANGE);
        Found found = found(serviceCode, letterCode);
        List<Row> all = rows.list(serviceCode, letterCode);
        Wording now = rows.find(serviceCode, letterCode, found.letter().template(), time.today())
                .map(Row::wording)
                .orElseGet(() -> found.template().wording());
        return new Text(
                serviceCode,
                found.definition().card().title(),
                letterCode,
                found.letter().title(),
                now,
                found.template().wording(),
                WordsCheck.known(found.template()),
                all.isEmpty() ? 0 : all.get(0).id(),
                all.stream()
                        .map(row -> new Change(row.from(), row.by(), row.at(), row.reason()))
                        .toList());
    }

    private Found found(String serviceCode, String letterCode) {
        Optional<Found> found = catalogue
                .findLive(serviceCode)
                .flatMap(service -> service.definition().letters().stream()
                        .filter(letter -> letter.code().equals(letterCode))
                        .findFirst()
                        .flatMap(letter -> shipped.find(letter.template())
                                .map(template -> new Found(service.definition(), letter, template))));
        return found.orElseThrow(() -> new NotFoundException("letters.words.unknown-letter"));
    }

    /** What is wrong, by name of the input. */
    @Transactional(readOnly = true)
    public Map<String, Fault> faults(String serviceCode, String letterCode, Entry entry) {
        gate.require(Permission.LETTER_WORDS_CHANGE);
        return WordsCheck.faults(found(serviceCode, letterCode).template(), entry, time.today());
    }

    /**
     * The letter of an invented citizen under an entry without faults; nothing is written.
     *
     * @throws InvalidException if nobody could sign it today
     */
    @Transactional(readOnly = true)
    public byte[] specimen(String serviceCode, String letterCode, Entry entry) {
        gate.require(Permission.LETTER_WORDS_CHANGE);
        return specimen.print(found(serviceCode, letterCode).definition(), letterCode, entry.wording());
    }

    /**
     * Lets other sentences count from a day on, once per form.
     *
     * @param newestSeen the newest row when the form was shown
     * @throws ConflictException {@code letters.words.stale} if somebody else just changed them
     * @throws InvalidException if something is wrong with them
     */
    @Transactional
    public void change(String serviceCode, String letterCode, long newestSeen, Entry entry, UUID formKey) {
        Actor.Staff staff = gate.require(Permission.LETTER_WORDS_CHANGE);
        formKeys.once(formKey, serviceCode + "|" + letterCode + "|" + entry, () -> {
            Found found = found(serviceCode, letterCode);
            WordsCheck.faults(found.template(), entry, time.today()).values().stream()
                    .findFirst()
                    .ifPresent(fault -> {
                        throw new InvalidException(fault.code());
                    });
            List<Row> all = rows.list(serviceCode, letterCode);
            if ((all.isEmpty() ? 0 : all.get(0).id()) != newestSeen) {
                throw new ConflictException("letters.words.stale");
            }
            String template = found.letter().template();
            long id = rows.insert(
                    new Row(
                            0,
                            serviceCode,
                            letterCode,
                            template,
                            entry.from(),
                            entry.wording(),
                            entry.reason().strip(),
                            staff.label(),
                            time.now()),
                    newestSeen,
                    staff);
            audit.acted(new Audit.Act(
                    "letters.words-changed",
                    new Audit.Subject("letter-words", serviceCode + "/" + letterCode),
                    Map.of(
                            "row", Long.toString(id),
                            "follows", Long.toString(newestSeen),
                            "template", template,
                            "from", entry.from().toString())));
            return Long.toString(id);
        });
    }
}
