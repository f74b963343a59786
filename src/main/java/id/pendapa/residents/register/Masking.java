package id.pendapa.residents.register;

import id.pendapa.office.Kelurahans;
import id.pendapa.residents.register.ResidentView.Line;
import id.pendapa.shared.FamilyCardNumber;
import id.pendapa.shared.IndonesianDates;
import id.pendapa.shared.Nik;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts facts into print, for all to tell people apart or for somebody who may read them. */
@Component
class Masking {

    private static final String DOTS = "••••";
    private static final int YEAR = 4;

    private final Choices choices;
    private final Kelurahans kelurahans;

    Masking(Choices choices, Kelurahans kelurahans) {
        this.choices = choices;
        this.kelurahans = kelurahans;
    }

    Map<Item, String> print(Facts facts, boolean revealed) {
        Map<Item, String> printed = new EnumMap<>(Item.class);
        facts.values().forEach((item, value) -> printed.put(item, revealed ? clear(item, value) : masked(item, value)));
        return printed;
    }

    Line line(Resident resident) {
        Facts facts = resident.facts();
        String born = facts.get(Item.BIRTH_DATE);
        return new Line(
                resident.id(),
                initials(facts.get(Item.NAME)),
                masked(Item.NIK, facts.get(Item.NIK)),
                born.isEmpty() ? "" : born.substring(0, YEAR),
                kelurahans
                        .find(facts.get(Item.KELURAHAN))
                        .map(each -> each.title())
                        .orElse(""),
                resident.standing().name(),
                clear(Item.ROLE, facts.get(Item.ROLE)));
    }

    /** As people read it. */
    String clear(Item item, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (item) {
            case BIRTH_DATE -> IndonesianDates.day(LocalDate.parse(value));
            case KELURAHAN -> kelurahans.find(value).map(each -> each.name()).orElse(value);
            default -> item.isChosen() ? choices.word(item, value) : value;
        };
    }

    private String masked(Item item, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (item) {
            case NIK -> Nik.of(value).masked();
            case KK -> new FamilyCardNumber(value).masked();
            case NAME -> initials(value);
            case BIRTH_DATE -> value.substring(0, YEAR);
            case SEX, KELURAHAN, ROLE -> clear(item, value);
            default -> DOTS;
        };
    }

    /** {@code S••• A•••}: nobody reads the length of a name either. */
    private static String initials(String name) {
        return Arrays.stream(name.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + "•••")
                .collect(Collectors.joining(" "));
    }
}
