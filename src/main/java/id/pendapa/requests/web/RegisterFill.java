package id.pendapa.requests.web;

import id.pendapa.catalogue.Posted;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Kind;
import id.pendapa.office.Kelurahans;
import id.pendapa.platform.PeopleRegister;
import id.pendapa.platform.PeopleRegister.Known;
import id.pendapa.platform.page.Words;
import id.pendapa.requests.web.WalkInPage.Fill;
import id.pendapa.shared.Nik;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Fills the form at the counter from the office's register, where there is one. The clerk may change every field; where a form
 * asks about more than one person only the applicant's own are filled, because the addresses may be somebody else's.
 */
@Component
class RegisterFill {

    private final ObjectProvider<PeopleRegister> registers;
    private final Kelurahans kelurahans;
    private final Words words;

    RegisterFill(ObjectProvider<PeopleRegister> registers, Kelurahans kelurahans, Words words) {
        this.registers = registers;
        this.kelurahans = kelurahans;
        this.words = words;
    }

    /**
     * The form after a look into the register.
     *
     * @param posted what is filled in
     */
    record Filled(Posted posted, Fill fill) {}

    /** What the form offers, or null where the register is closed or not for this clerk. */
    @Nullable
    Fill offer() {
        PeopleRegister register = registers.getIfAvailable();
        return register != null && register.isOpen() ? Fill.EMPTY : null;
    }

    Filled fill(ServiceDefinition definition, String typed) {
        PeopleRegister register = registers.getIfAvailable();
        if (register == null || !register.isOpen()) {
            return new Filled(new Posted(Map.of()), new Fill("", null, words.say("desk.fill.closed")));
        }
        Optional<Nik> nik = Nik.find(typed);
        if (nik.isEmpty()) {
            return new Filled(new Posted(Map.of()), new Fill(typed, words.say("desk.fill.nik"), null));
        }
        String purpose = words.say("desk.fill.purpose", definition.card().title());
        return register.find(nik.get().digits(), purpose)
                .map(known -> new Filled(
                        new Posted(inputs(definition.data(), known)), new Fill("", null, words.say("desk.fill.done"))))
                .orElseGet(() -> new Filled(
                        new Posted(firstNik(definition.data(), nik.get())),
                        new Fill("", null, words.say("desk.fill.none"))));
    }

    /** The number that was typed stays, in the field where the form asks for it. */
    private static Map<String, String> firstNik(List<Field> fields, Nik nik) {
        return fields.stream()
                .filter(field -> field.kind() == Kind.PERSON)
                .findFirst()
                .map(field -> Map.of(field.key() + "-nik", nik.digits()))
                .orElse(Map.of());
    }

    private Map<String, String> inputs(List<Field> fields, Known known) {
        Map<String, String> inputs = new HashMap<>();
        List<Field> people =
                fields.stream().filter(field -> field.kind() == Kind.PERSON).toList();
        if (people.isEmpty()) {
            return inputs;
        }
        person(people.get(0).key(), known, inputs);
        if (people.size() > 1) {
            return inputs;
        }
        first(fields, Kind.FAMILY_CARD).ifPresent(field -> inputs.put(field.key(), known.familyCard()));
        Optional<Field> address = first(fields, Kind.ADDRESS);
        if (address.isPresent()) {
            inputs.put(address.get().key() + "-di", "sini");
            inputs.put(address.get().key() + "-jalan", known.street());
            area(address.get().key(), known, inputs);
            return inputs;
        }
        fields.stream()
                .filter(field -> field.kind() == Kind.TEXT && field.key().equals("alamat"))
                .forEach(field -> inputs.put(field.key(), known.street()));
        first(fields, Kind.AREA).ifPresent(field -> area(field.key(), known, inputs));
        return inputs;
    }

    private static Optional<Field> first(List<Field> fields, Kind kind) {
        return fields.stream().filter(field -> field.kind() == kind).findFirst();
    }

    private static void person(String key, Known known, Map<String, String> inputs) {
        inputs.put(key + "-nama", known.name());
        inputs.put(key + "-nik", known.nik());
        inputs.put(key + "-tempat", known.birthPlace());
        inputs.put(key + "-jk", known.sex());
        inputs.put(key + "-pekerjaan", known.occupation());
        if (!known.bornOn().isEmpty()) {
            LocalDate born = LocalDate.parse(known.bornOn());
            inputs.put(key + "-hari", Integer.toString(born.getDayOfMonth()));
            inputs.put(key + "-bulan", Integer.toString(born.getMonthValue()));
            inputs.put(key + "-tahun", Integer.toString(born.getYear()));
        }
    }

    private void area(String key, Known known, Map<String, String> inputs) {
        if (kelurahans.find(known.kelurahan()).isPresent()) {
            inputs.put(key + "-kelurahan", known.kelurahan());
        }
        inputs.put(key + "-rt", known.rt());
        inputs.put(key + "-rw", known.rw());
    }
}
