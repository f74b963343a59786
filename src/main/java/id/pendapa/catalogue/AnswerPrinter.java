package id.pendapa.catalogue;

import id.pendapa.catalogue.ServiceDefinition.Choice;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.platform.page.Spoken;
import id.pendapa.shared.IndonesianDates;
import id.pendapa.shared.Nik;
import id.pendapa.shared.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prints answers for people: check page, desk, letters. Masked, personal values show only enough to tell them apart. Its
 * words are Indonesian, unless it prints for the reader of a page.
 */
public final class AnswerPrinter {

    private static final String DOTS = "••••••";

    private final UnaryOperator<String> kelurahanName;
    private final boolean masked;
    private final boolean told;

    /**
     * A printer.
     *
     * @param kelurahanName name of a kelurahan by its code
     * @param masked whether personal values are masked
     */
    public AnswerPrinter(UnaryOperator<String> kelurahanName, boolean masked) {
        this(kelurahanName, masked, false);
    }

    private AnswerPrinter(UnaryOperator<String> kelurahanName, boolean masked, boolean told) {
        this.kelurahanName = kelurahanName;
        this.masked = masked;
        this.told = told;
    }

    /** Prints everything, in the language of the page that is being made. */
    public static AnswerPrinter told(UnaryOperator<String> kelurahanName) {
        return new AnswerPrinter(kelurahanName, false, true);
    }

    /** The answer in lines; most have one. */
    public List<String> print(Field field, Answer answer) {
        boolean hide = masked && (field.personal() || field.specific());
        if (answer instanceof Answer.Person person) {
            return person(person, hide);
        } else if (answer instanceof Answer.Files files) {
            return files(files);
        } else if (answer instanceof Answer.Identity identity) {
            return List.of(identity(identity, hide));
        } else if (answer instanceof Answer.Group group) {
            return IntStream.range(0, group.entries().size())
                    .mapToObj(i -> (i + 1) + ". "
                            + String.join(", ", entry(field, group.entries().get(i))))
                    .toList();
        }
        List<String> lines = lines(field, answer);
        return hide ? List.of(mask(String.join(", ", lines))) : lines;
    }

    /** The parts of one entry of a group, each in its lines. */
    public List<String> entry(Field group, Map<String, Answer> entry) {
        return group.fields().stream()
                .filter(part -> entry.containsKey(part.key()))
                .flatMap(part -> print(part, Objects.requireNonNull(entry.get(part.key()))).stream())
                .toList();
    }

    private List<String> lines(Field field, Answer answer) {
        if (answer instanceof Answer.Several several) {
            return several.values().stream().map(code -> choice(field, code)).toList();
        } else if (answer instanceof Answer.Text text && field.kind() == ServiceDefinition.Kind.LONG_TEXT) {
            return text.value().lines().toList();
        }
        return List.of(line(field, answer));
    }

    private static String choice(Field field, String code) {
        return field.choices().stream()
                .filter(choice -> choice.code().equals(code))
                .map(Choice::label)
                .findFirst()
                .orElse(code);
    }

    private String line(Field field, Answer answer) {
        if (answer instanceof Answer.Text text) {
            return choice(field, text.value());
        } else if (answer instanceof Answer.Amount amount) {
            return field.kind() == ServiceDefinition.Kind.RUPIAH
                    ? "Rp " + number(amount.value())
                    : number(amount.value());
        } else if (answer instanceof Answer.Day day) {
            return day(day.value());
        } else if (answer instanceof Answer.Area area) {
            return area(area);
        } else if (answer instanceof Answer.Address address) {
            return address(address);
        } else if (answer instanceof Answer.Declared declared) {
            return word(declared.value() ? "Ya" : "Tidak");
        }
        return "";
    }

    private String area(Answer.Area area) {
        return "RT " + area.rt() + " / RW " + area.rw() + ", Kelurahan " + kelurahanName.apply(area.kelurahanCode());
    }

    private String address(Answer.Address address) {
        Answer.Area area = address.area();
        return Stream.of(
                        address.street(),
                        area == null ? null : area(area),
                        prefixed("Desa/Kelurahan ", address.kelurahan()),
                        prefixed("Kecamatan ", address.kecamatan()),
                        address.city(),
                        address.province(),
                        address.country())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String prefixed(String prefix, @Nullable String place) {
        return place == null ? null : prefix + place;
    }

    private List<String> person(Answer.Person person, boolean hide) {
        String birth = person.birthPlace() + ", " + day(person.birthDate());
        return List.of(
                person.name(),
                identity(person.identity(), hide),
                hide ? DOTS : birth,
                word(person.sex().equals("L") ? "Laki-laki" : "Perempuan"),
                person.occupation());
    }

    private String identity(Answer.Identity identity, boolean hide) {
        Nik nik = identity.nik();
        if (nik == null) {
            return word("Tanpa NIK") + ": " + (hide ? DOTS : identity.reasonForNone());
        }
        return "NIK " + (hide ? nik.masked() : nik.digits());
    }

    private List<String> files(Answer.Files files) {
        Stream<String> names = files.files().stream().map(Answer.FileRef::name);
        return Stream.concat(names, files.bringsPaper() ? Stream.of(word("Kertasnya dibawa ke loket")) : Stream.empty())
                .toList();
    }

    private String word(String indonesian) {
        return told ? ServiceTexts.tell(indonesian) : indonesian;
    }

    private String day(LocalDate day) {
        return told ? Spoken.day(day) : IndonesianDates.day(day);
    }

    private String number(long number) {
        return told ? Spoken.number(number) : Rupiah.grouped(number);
    }

    private static String mask(String text) {
        return text.isEmpty() ? "" : text.substring(0, 1) + DOTS;
    }
}
