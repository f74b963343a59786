package id.pendapa.residents.register;

import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Words;
import id.pendapa.residents.register.EventRows.Event;
import id.pendapa.residents.register.EventRows.Kind;
import id.pendapa.shared.ConflictException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts right what the register knows of somebody. What was there before stays, sealed in their history. */
@Component
class Corrections {

    private final ResidentTables tables;
    private final ResidentForm forms;
    private final Masking masking;
    private final Words words;

    Corrections(ResidentTables tables, ResidentForm forms, Masking masking, Words words) {
        this.tables = tables;
        this.forms = forms;
        this.masking = masking;
        this.words = words.in(Language.INDONESIAN);
    }

    /**
     * Corrects somebody who was seen in this version.
     *
     * @return the items that are different now; none where something is wrong
     * @throws ConflictException {@code register.stale} if somebody was faster
     */
    List<Item> correct(
            Resident seen, int version, Map<String, String> typed, Map<String, String> wrong, Instant now, String by) {
        Facts after = forms.corrected(typed, wrong);
        String reason = forms.reason(typed, "alasan", wrong);
        String nik = after.get(Item.NIK);
        Resident other = nik.isEmpty()
                ? null
                : tables.residents().findByNik(List.of(nik)).get(nik);
        if (other != null && other.id() != seen.id()) {
            wrong.putIfAbsent("nik", "register.nik-taken");
        }
        if (wrong.isEmpty() && seen.version() != version) {
            throw new ConflictException("register.stale");
        }
        Map<Item, String> before = different(seen.facts(), after);
        if (wrong.isEmpty() && before.isEmpty()) {
            wrong.put("alasan", "register.nothing-changed");
        }
        if (!wrong.isEmpty()) {
            return List.of();
        }
        if (tables.residents()
                        .changeAll(List.of(new ResidentRows.Change(seen.id(), seen.key(), version, after)), null, now)
                != 1) {
            throw new ConflictException("register.stale");
        }
        if (after.get(Item.KK).isEmpty()) {
            tables.cards().leave(seen.id(), now);
        } else if (seen.standing() == Resident.Standing.HERE) {
            tables.cards()
                    .place(
                            List.of(new CardRows.Member(seen.id(), after.get(Item.KK), after.get(Item.ROLE))),
                            null,
                            now);
        }
        tables.events().add(new Event(seen.id(), Kind.CORRECTED, "", told(reason, before), now, by));
        return new ArrayList<>(before.keySet());
    }

    /** What was known before, of the items that are different. */
    private static Map<Item, String> different(Facts before, Facts after) {
        Map<Item, String> different = new LinkedHashMap<>();
        for (Item item : Item.values()) {
            if (!before.get(item).equals(after.get(item))) {
                different.put(item, before.get(item));
            }
        }
        return different;
    }

    private String told(String reason, Map<Item, String> before) {
        String list = before.entrySet().stream()
                .map(each -> words.say(
                        "residents.correct.was",
                        words.say("residents.item." + each.getKey().name()),
                        each.getValue().isEmpty()
                                ? words.say("residents.item.unknown")
                                : masking.clear(each.getKey(), each.getValue())))
                .collect(Collectors.joining("; "));
        return words.say("residents.correct.told", reason, list);
    }
}
