package id.pendapa.catalogue;

import id.pendapa.shared.Nik;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a stored answer back into the inputs of its field, so that a form shows it again. */
public final class PostedAgain {

    private PostedAgain() {}

    public static Map<String, String> of(String key, Answer answer) {
        Map<String, String> inputs = new LinkedHashMap<>();
        if (answer instanceof Answer.Text text) {
            inputs.put(key, text.value());
        } else if (answer instanceof Answer.Amount amount) {
            inputs.put(key, Long.toString(amount.value()));
        } else if (answer instanceof Answer.Day day) {
            date(key, day.value(), inputs);
        } else if (answer instanceof Answer.Identity identity) {
            identity(key, key, identity, inputs);
        } else if (answer instanceof Answer.Area area) {
            area(key, area, inputs);
        } else if (answer instanceof Answer.Address address) {
            address(key, address, inputs);
        } else if (answer instanceof Answer.Person person) {
            person(key, person, inputs);
        } else if (answer instanceof Answer.Several several) {
            several.values().forEach(code -> inputs.put(key + "-" + code, "ya"));
        } else if (answer instanceof Answer.Group group) {
            group(key, group, inputs);
        } else if (answer instanceof Answer.Declared declared && declared.value()) {
            inputs.put(key, "ya");
        } else if (answer instanceof Answer.Files paper) {
            paper(key, paper, inputs);
        }
        return inputs;
    }

    private static void group(String key, Answer.Group group, Map<String, String> inputs) {
        for (int entry = 0; entry < group.entries().size(); entry++) {
            String beginning = key + "-" + entry + "-";
            group.entries().get(entry).forEach((part, answer) -> inputs.putAll(of(beginning + part, answer)));
        }
    }

    private static void paper(String key, Answer.Files paper, Map<String, String> inputs) {
        if (!paper.files().isEmpty()) {
            inputs.put(key + "-" + Posted.SENT_BEFORE, Posted.joined(paper.files()));
        }
        if (paper.bringsPaper()) {
            inputs.put(key + "-kertas", "ya");
        }
    }

    private static void date(String key, LocalDate date, Map<String, String> inputs) {
        inputs.put(key + "-hari", Integer.toString(date.getDayOfMonth()));
        inputs.put(key + "-bulan", Integer.toString(date.getMonthValue()));
        inputs.put(key + "-tahun", Integer.toString(date.getYear()));
    }

    private static void identity(String name, String key, Answer.Identity identity, Map<String, String> inputs) {
        Nik nik = identity.nik();
        put(inputs, name, nik == null ? null : nik.digits());
        put(inputs, key + "-tanpa", identity.reasonForNone());
    }

    private static void area(String key, Answer.Area area, Map<String, String> inputs) {
        inputs.put(key + "-kelurahan", area.kelurahanCode());
        inputs.put(key + "-rt", area.rt());
        inputs.put(key + "-rw", area.rw());
    }

    private static void address(String key, Answer.Address address, Map<String, String> inputs) {
        inputs.put(key + "-jalan", address.street());
        Answer.Area area = address.area();
        if (area != null) {
            area(key, area, inputs);
        }
        inputs.put(key + "-di", area != null ? PlaceReading.HERE : address.country() != null ? "luar" : "lain");
        put(inputs, key + "-desa", address.kelurahan());
        put(inputs, key + "-kecamatan", address.kecamatan());
        put(inputs, key + "-kota", address.city());
        put(inputs, key + "-provinsi", address.province());
        put(inputs, key + "-negara", address.country());
    }

    private static void person(String key, Answer.Person person, Map<String, String> inputs) {
        inputs.put(key + "-nama", person.name());
        identity(key + "-nik", key, person.identity(), inputs);
        inputs.put(key + "-tempat", person.birthPlace());
        date(key, person.birthDate(), inputs);
        inputs.put(key + "-jk", person.sex());
        inputs.put(key + "-pekerjaan", person.occupation());
    }

    private static void put(Map<String, String> inputs, String name, @Nullable String value) {
        if (value != null) {
            inputs.put(name, value);
        }
    }
}
