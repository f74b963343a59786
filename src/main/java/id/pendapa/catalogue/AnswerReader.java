package id.pendapa.catalogue;

import id.pendapa.catalogue.Posted.Groups;
import id.pendapa.catalogue.ReadAnswer.Problem;
import id.pendapa.catalogue.ServiceDefinition.Choice;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Limits;
import id.pendapa.shared.FamilyCardNumber;
import id.pendapa.shared.PhoneNumber;
import id.pendapa.shared.Rupiah;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answer to a field from what was posted. The one place where typed text becomes an answer, for citizens and
 * clerks alike. Files are not read here, nor those of a group's entries: their answer is made when they are stored.
 */
public final class AnswerReader {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}");
    private static final int DEFAULT_LENGTH = 200;
    private static final int DEFAULT_LONG_LENGTH = 2000;

    private final Set<String> kelurahanCodes;
    private final LocalDate today;
    private final boolean examples;

    /**
     * A reader for one request.
     *
     * @param kelurahanCodes codes that an area may have
     * @param today the office's day, for limits of dates
     * @param examples whether a NIK that belongs to nobody is taken, as in example mode
     */
    public AnswerReader(Set<String> kelurahanCodes, LocalDate today, boolean examples) {
        this.kelurahanCodes = Set.copyOf(kelurahanCodes);
        this.today = today;
        this.examples = examples;
    }

    public ReadAnswer read(Field field, Posted posted) {
        Reading reading = new Reading(posted, field.required(), examples);
        Answer answer =
                switch (field.kind()) {
                    case TEXT -> text(field, reading);
                    case LONG_TEXT -> longText(field, reading);
                    case NUMBER, RUPIAH -> amount(field, reading);
                    case DATE -> day(field, reading);
                    case NIK -> IdentityReading.identity(field.key(), field.key(), reading);
                    case FAMILY_CARD -> familyCard(field, reading);
                    case PHONE -> phone(field, reading);
                    case EMAIL -> email(field, reading);
                    case CHOICE -> choice(field, reading);
                    case CHECKBOXES -> several(field, reading);
                    case AREA -> PlaceReading.area(field.key(), kelurahanCodes, reading);
                    case ADDRESS -> PlaceReading.address(field.key(), kelurahanCodes, reading);
                    case PERSON -> IdentityReading.person(field.key(), today, reading);
                    case DECLARATION -> declared(field, reading);
                    case GROUP -> group(field, posted, reading);
                    case FILE -> null;
                };
        return reading.result(answer);
    }

    private static @Nullable Answer text(Field field, Reading reading) {
        return text(field, reading.required(field.key()), DEFAULT_LENGTH, reading);
    }

    /** Browsers send the end of a line as two characters; it counts and is kept as one. */
    private static @Nullable Answer longText(Field field, Reading reading) {
        String typed = reading.required(field.key());
        return text(field, typed == null ? null : typed.replace("\r\n", "\n"), DEFAULT_LONG_LENGTH, reading);
    }

    private static @Nullable Answer text(Field field, @Nullable String typed, int defaultMax, Reading reading) {
        Limits limits = field.limits();
        int max = limits.maxLength() == null ? defaultMax : limits.maxLength();
        if (typed != null && typed.length() > max) {
            return reading.wrong(field.key(), new Problem("too-long", Integer.toString(max)));
        }
        Integer min = limits.minLength();
        if (typed != null && min != null && typed.length() < min) {
            reading.wrong(field.key(), new Problem("too-short", Integer.toString(min)));
        }
        return typed == null ? null : new Answer.Text(typed);
    }

    private static @Nullable Answer amount(Field field, Reading reading) {
        String typed = reading.required(field.key());
        if (typed == null) {
            return null;
        }
        Rupiah amount = Rupiah.find(typed).orElse(null);
        if (amount == null) {
            return reading.wrong(field.key(), Problem.of("number"));
        }
        long value = amount.amount();
        Limits limits = field.limits();
        if (limits.min() != null && value < limits.min()) {
            return reading.wrong(field.key(), new Problem("too-small", Long.toString(limits.min())));
        }
        if (limits.max() != null && value > limits.max()) {
            return reading.wrong(field.key(), new Problem("too-big", Long.toString(limits.max())));
        }
        return new Answer.Amount(value);
    }

    private @Nullable Answer day(Field field, Reading reading) {
        LocalDate date = reading.date(field.key());
        if (date == null) {
            return null;
        }
        Limits limits = field.limits();
        if (limits.earliestDays() != null && date.isBefore(today.plusDays(limits.earliestDays()))) {
            return reading.wrong(field.key() + "-hari", Problem.of("date.too-early"));
        }
        if (limits.latestDays() != null && date.isAfter(today.plusDays(limits.latestDays()))) {
            return reading.wrong(field.key() + "-hari", Problem.of("date.too-late"));
        }
        return new Answer.Day(date);
    }

    private static @Nullable Answer familyCard(Field field, Reading reading) {
        String typed = reading.required(field.key());
        if (typed == null) {
            return null;
        }
        FamilyCardNumber number = FamilyCardNumber.find(typed).orElse(null);
        return number == null ? reading.wrong(field.key(), Problem.of("kk")) : new Answer.Text(number.digits());
    }

    private static @Nullable Answer phone(Field field, Reading reading) {
        String typed = reading.required(field.key());
        if (typed == null) {
            return null;
        }
        PhoneNumber number = PhoneNumber.find(typed).orElse(null);
        return number == null
                ? reading.wrong(field.key(), Problem.of("phone"))
                : new Answer.Text(number.international());
    }

    private static @Nullable Answer email(Field field, Reading reading) {
        String typed = reading.text(field.key(), DEFAULT_LENGTH);
        if (typed == null) {
            return null;
        }
        return EMAIL.matcher(typed).matches()
                ? new Answer.Text(typed)
                : reading.wrong(field.key(), Problem.of("email"));
    }

    private static @Nullable Answer choice(Field field, Reading reading) {
        String code = reading.choice(field.key());
        if (code == null) {
            return null;
        }
        boolean known =
                field.choices().stream().anyMatch(choice -> choice.code().equals(code));
        return known ? new Answer.Text(code) : reading.wrong(field.key(), Problem.of("choose"));
    }

    private static @Nullable Answer several(Field field, Reading reading) {
        List<String> ticked = field.choices().stream()
                .map(Choice::code)
                .filter(code -> !reading.raw(field.key() + "-" + code).isEmpty())
                .toList();
        if (ticked.isEmpty()) {
            return reading.isRequired() ? reading.wrong(field.key(), Problem.of("choose-some")) : null;
        }
        return new Answer.Several(ticked);
    }

    private @Nullable Answer group(Field field, Posted posted, Reading reading) {
        List<Map<String, Answer>> entries = new ArrayList<>();
        for (int entry : Groups.filled(field, posted)) {
            Map<String, Answer> answers = new LinkedHashMap<>();
            List<Field> parts = Groups.parts(field, entry);
            for (int i = 0; i < parts.size(); i++) {
                ReadAnswer read = read(parts.get(i), posted);
                if (read instanceof ReadAnswer.Good good) {
                    answers.put(field.fields().get(i).key(), good.answer());
                } else if (read instanceof ReadAnswer.Wrong wrong) {
                    wrong.problems().forEach(reading::wrong);
                }
            }
            entries.add(answers);
        }
        if (reading.isRequired() && entries.size() < Groups.least(field)) {
            return reading.wrong(field.key(), new Problem("too-few", Integer.toString(Groups.least(field))));
        }
        return entries.isEmpty() ? null : new Answer.Group(entries);
    }

    private static @Nullable Answer declared(Field field, Reading reading) {
        if (!reading.raw(field.key()).toLowerCase(Locale.ROOT).equals("ya")) {
            return reading.isRequired() ? reading.wrong(field.key(), Problem.of("declare")) : null;
        }
        return new Answer.Declared(true);
    }
}
