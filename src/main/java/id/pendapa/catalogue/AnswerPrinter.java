package id.pendapa.catalogue;

import id.pendapa.catalogue.ServiceDefinition.Choice;
import id.pendapa.catalogue.ServiceDefinition.Field;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prints answers for people: check page, desk, letters. Masked, personal values show only enough to tell them apart. */
public final class AnswerPrinter {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", INDONESIAN);
    private static final String DOTS = "••••••";
    private static final int NIK_LENGTH = 16;

    private final UnaryOperator<String> kelurahanName;
    private final boolean masked;

    /**
     * A printer.
     *
     * @param kelurahanName name of a kelurahan by its code
     * @param masked whether personal values are masked
     */
    public AnswerPrinter(UnaryOperator<String> kelurahanName, boolean masked) {
        this.kelurahanName = kelurahanName;
        this.masked = masked;
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
        }
        return List.of(hide ? mask(line(field, answer)) : line(field, answer));
    }

    private String line(Field field, Answer answer) {
        if (answer instanceof Answer.Text text) {
            return field.choices().stream()
                    .filter(choice -> choice.code().equals(text.value()))
                    .map(Choice::label)
                    .findFirst()
                    .orElse(text.value());
        } else if (answer instanceof Answer.Amount amount) {
            String number = NumberFormat.getIntegerInstance(INDONESIAN).format(amount.value());
            return field.kind() == ServiceDefinition.Kind.RUPIAH ? "Rp " + number : number;
        } else if (answer instanceof Answer.Day day) {
            return date(day.value());
        } else if (answer instanceof Answer.Area area) {
            return area(area);
        } else if (answer instanceof Answer.Address address) {
            return address(address);
        } else if (answer instanceof Answer.Declared declared) {
            return declared.value() ? "Ya" : "Tidak";
        }
        return "";
    }

    /** A date with the month's name. */
    public static String date(LocalDate date) {
        return DATE.format(date);
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

    private static List<String> person(Answer.Person person, boolean hide) {
        String birth = person.birthPlace() + ", " + date(person.birthDate());
        return List.of(
                person.name(),
                identity(person.identity(), hide),
                hide ? DOTS : birth,
                person.sex().equals("L") ? "Laki-laki" : "Perempuan",
                person.occupation());
    }

    private static String identity(Answer.Identity identity, boolean hide) {
        String nik = identity.nik();
        if (nik == null) {
            return "Tanpa NIK: " + (hide ? DOTS : identity.reasonForNone());
        }
        return "NIK " + (hide ? maskNik(nik) : nik);
    }

    /** The one mask of a NIK: {@code 33••••••••••0001}. */
    public static String maskNik(String nik) {
        return nik.substring(0, 2) + "•".repeat(NIK_LENGTH - 6) + nik.substring(NIK_LENGTH - 4);
    }

    private static List<String> files(Answer.Files files) {
        Stream<String> names = files.files().stream().map(Answer.FileRef::name);
        return Stream.concat(names, files.bringsPaper() ? Stream.of("Kertasnya dibawa ke loket") : Stream.empty())
                .toList();
    }

    private static String mask(String text) {
        return text.isEmpty() ? "" : text.substring(0, 1) + DOTS;
    }
}
