package id.pendapa.residents.register;

import id.pendapa.office.Kelurahan;
import id.pendapa.office.Kelurahans;
import id.pendapa.residents.table.TableRows.Cell;
import id.pendapa.residents.table.TableRows.Kind;
import id.pendapa.shared.FamilyCardNumber;
import id.pendapa.shared.Nik;
import id.pendapa.shared.PhoneNumber;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads one value of the register, typed or from a file; what is wrong with it is a code. */
@Component
class ItemReader {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST = 200;
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final int OLDEST = 1900;
    private static final Pattern WHOLE = Pattern.compile("(\\d{1,6})(\\.0+)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(T.*| .*)?");
    private static final Pattern MONTH_WORD = Pattern.compile("(\\d{1,2})[- ](\\p{L}+)[- ](\\d{4})");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des");

    private final Choices choices;
    private final Kelurahans kelurahans;

    ItemReader(Choices choices, Kelurahans kelurahans) {
        this.choices = choices;
        this.kelurahans = kelurahans;
    }

    /**
     * A value that was read.
     *
     * @param wrong what is wrong with it, as a code, or empty
     */
    record Read(String value, String wrong) {
        static Read of(String value) {
            return new Read(value, "");
        }

        static Read wrong(String code) {
            return new Read("", code);
        }
    }

    Read read(Item item, Cell cell) {
        if (cell.text().isEmpty()) {
            return Read.of("");
        }
        return switch (cell.kind()) {
            case FORMULA -> Read.wrong("formula");
            case FAULT -> Read.wrong("fault");
            case NUMBER -> number(item, cell.text());
            case TEXT -> text(item, cell.text());
        };
    }

    /** A spreadsheet keeps 15 digits of a number: what has 16 has lost one already. */
    private Read number(Item item, String number) {
        if (item == Item.NIK || item == Item.KK || item == Item.PHONE) {
            return Read.wrong("number");
        }
        Matcher whole = WHOLE.matcher(number);
        if (item == Item.BIRTH_DATE) {
            return whole.matches() ? day(FIRST_DAY.plusDays(Long.parseLong(whole.group(1)))) : Read.wrong("day");
        }
        return text(item, whole.matches() ? whole.group(1) : plain(number));
    }

    private static String plain(String number) {
        try {
            return new BigDecimal(number).toPlainString();
        } catch (NumberFormatException noNumber) {
            return number;
        }
    }

    private Read text(Item item, String written) {
        String text = written.replaceAll("[\\s\\p{Cntrl}\u00A0]+", " ").strip();
        if (text.isEmpty() || text.equals("-")) {
            return Read.of("");
        }
        return switch (item) {
            case NIK -> found(Nik.find(text).map(Nik::digits), "nik");
            case KK -> found(FamilyCardNumber.find(text).map(FamilyCardNumber::digits), "kk");
            case NAME -> text.length() > LONGEST_NAME ? Read.wrong("name") : Read.of(text);
            case BIRTH_DATE -> day(text);
            case RT, RW -> text.matches("\\d{1,3}") ? Read.of("0".repeat(3 - text.length()) + text) : Read.wrong("rt");
            case KELURAHAN -> found(kelurahan(text), "kelurahan");
            case PHONE -> found(PhoneNumber.find(text).map(PhoneNumber::international), "phone");
            case OCCUPATION -> shorter(choices.find(item, text).orElse(text));
            case SEX, RELIGION, EDUCATION, MARITAL, ROLE, CITIZENSHIP, BLOOD ->
                unknown(item, text) ? Read.of("") : found(choices.find(item, text), "choice");
            case BIRTH_PLACE, FATHER, MOTHER, ADDRESS, NO_NIK -> shorter(text);
        };
    }

    /** OpenSID's number for a blood group that nobody knows. */
    private static boolean unknown(Item item, String text) {
        return item == Item.BLOOD
                && (text.equals("13") || text.toUpperCase(Locale.ROOT).startsWith("TIDAK"));
    }

    private static Read shorter(String text) {
        return text.length() > LONGEST ? Read.wrong("long") : Read.of(text);
    }

    private static Read found(Optional<String> value, String wrong) {
        return value.map(Read::of).orElseGet(() -> Read.wrong(wrong));
    }

    private Optional<String> kelurahan(String text) {
        String name = text.replaceFirst("(?i)^(kelurahan|kel\\.?|desa) +", "");
        String digits = text.replaceAll("\\D", "");
        return kelurahans.list().stream()
                .filter(each -> each.name().equalsIgnoreCase(name)
                        || each.code().dotted().replace(".", "").equals(digits))
                .map(Kelurahan::code)
                .map(code -> code.dotted())
                .findFirst();
    }

    private static Read day(String text) {
        Matcher day = DAY_FIRST.matcher(text);
        if (day.matches()) {
            return day(day.group(3), day.group(2), day.group(1));
        }
        Matcher year = YEAR_FIRST.matcher(text);
        if (year.matches()) {
            return day(year.group(1), year.group(2), year.group(3));
        }
        Matcher month = MONTH_WORD.matcher(text);
        if (month.matches() && month.group(2).length() >= 3) {
            int number = MONTHS.indexOf(month.group(2).substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
            return day(month.group(3), Integer.toString(number), month.group(1));
        }
        return Read.wrong("day");
    }

    private static Read day(String year, String month, String day) {
        try {
            return day(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noDay) {
            return Read.wrong("day");
        }
    }

    private static Read day(LocalDate day) {
        return day.getYear() < OLDEST - 20 ? Read.wrong("day") : Read.of(day.toString());
    }

    /** Whether a value is one that says for itself what is meant; for what was typed. */
    Read typed(Item item, String text) {
        return read(item, new Cell(Kind.TEXT, text));
    }
}
