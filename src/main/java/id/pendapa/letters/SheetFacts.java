package id.pendapa.letters;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.AnswerPrinter;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Answers.Representative;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Kind;
import id.pendapa.catalogue.ServiceDefinition.Page;
import id.pendapa.letters.paper.LetterSheet.Row;
import id.pendapa.letters.paper.LetterSheet.Section;
import id.pendapa.shared.IndonesianDates;
import id.pendapa.shared.Nik;
import id.pendapa.shared.Rupiah;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * What a letter says: the answers in the order of the form. Left out is what no reader of the letter needs: papers,
 * declarations, ways to reach the person, and specific personal data such as income.
 */
final class SheetFacts {

    private static final Set<Kind> NOT_PRINTED = Set.of(Kind.FILE, Kind.DECLARATION, Kind.PHONE, Kind.EMAIL);
    private static final Set<Kind> OF_A_PERSON = Set.of(Kind.AREA, Kind.ADDRESS, Kind.FAMILY_CARD);

    private final ServiceDefinition definition;
    private final Answers answers;
    private final AnswerPrinter printer;
    private final boolean severalPersons;

    SheetFacts(ServiceDefinition definition, Answers answers, UnaryOperator<String> kelurahanName) {
        this.definition = definition;
        this.answers = answers;
        this.printer = new AnswerPrinter(kelurahanName, false);
        this.severalPersons = definition.data().stream()
                        .filter(field -> field.kind() == Kind.PERSON)
                        .count()
                > 1;
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        String heading = "";
        boolean aboutPerson = false;
        List<Row> rows = new ArrayList<>();
        for (Page page : definition.pages()) {
            for (String key : page.fields()) {
                Field field = definition.field(key);
                if (!isPrinted(field)) {
                    continue;
                }
                if (field.kind() == Kind.GROUP) {
                    add(sections, heading, rows);
                    add(sections, field.label(), entries(field));
                    rows = new ArrayList<>();
                    heading = "";
                    aboutPerson = false;
                    continue;
                }
                boolean person = field.kind() == Kind.PERSON;
                boolean leavesPerson = aboutPerson && severalPersons && !belongsToPerson(field);
                if (person || leavesPerson) {
                    add(sections, heading, rows);
                    rows = new ArrayList<>();
                    heading = person && severalPersons ? field.label() : "";
                    aboutPerson = person;
                }
                rows.addAll(rows(field));
            }
        }
        add(sections, heading, rows);
        return sections;
    }

    /** The same answers by key, each on one line, for sentences. */
    Map<String, String> values(String holderName) {
        Map<String, String> values = new HashMap<>();
        for (Field field : definition.data()) {
            if (isPrinted(field)) {
                values.put(
                        field.key(),
                        String.join(field.kind() == Kind.LONG_TEXT ? " " : ", ", lines(field, answer(field))));
            }
        }
        values.put("holder", holderName);
        return values;
    }

    private static void add(List<Section> sections, String heading, List<Row> rows) {
        if (!rows.isEmpty()) {
            sections.add(new Section(heading, rows));
        }
    }

    private boolean isPrinted(Field field) {
        return !NOT_PRINTED.contains(field.kind())
                && !field.specific()
                && !Representative.asks(field)
                && answers.find(field.key()).isPresent();
    }

    private static boolean belongsToPerson(Field field) {
        return OF_A_PERSON.contains(field.kind()) || field.key().startsWith("alamat");
    }

    /** One row for each entry of a group, its first line the name where it is about people. */
    private List<Row> entries(Field field) {
        List<Map<String, Answer>> entries = ((Answer.Group) answer(field)).entries();
        return IntStream.range(0, entries.size())
                .mapToObj(i -> new Row(field.label() + " " + (i + 1), printer.entry(field, entries.get(i))))
                .toList();
    }

    private List<Row> rows(Field field) {
        Answer answer = answer(field);
        return answer instanceof Answer.Person person
                ? person(person)
                : List.of(new Row(field.label(), lines(field, answer)));
    }

    /** Money stands on a letter in figures and in words, so that nobody adds a zero. */
    private List<String> lines(Field field, Answer answer) {
        return field.kind() == Kind.RUPIAH && answer instanceof Answer.Amount amount
                ? List.of(inFiguresAndWords(new Rupiah(amount.value())))
                : printer.print(field, answer);
    }

    private static String inFiguresAndWords(Rupiah money) {
        return money + " (" + money.inWords() + ")";
    }

    private Answer answer(Field field) {
        Answer answer = answers.find(field.key()).orElseThrow();
        return answer instanceof Answer.Group group ? group.withoutFiles() : answer;
    }

    private static List<Row> person(Answer.Person person) {
        Nik nik = person.identity().nik();
        String without = Objects.requireNonNullElse(person.identity().reasonForNone(), "");
        return List.of(
                row("Nama", person.name()),
                row("NIK", nik == null ? "Tidak ada (" + without + ")" : nik.digits()),
                row("Tempat, tanggal lahir", person.birthPlace() + ", " + IndonesianDates.day(person.birthDate())),
                row("Jenis kelamin", person.sex().equals("L") ? "Laki-laki" : "Perempuan"),
                row("Pekerjaan", person.occupation()));
    }

    private static Row row(String label, String line) {
        return new Row(label, List.of(line));
    }
}
