package id.pendapa.residents.register;

import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes people of the register out of the house in a file. The sight is written down before the first of them leaves, with
 * the purpose; how many left and the hash of the file follow when it is done, or that it broke off.
 */
@Service
public class ExportDesk {

    private static final int AT_ONCE = 500;
    private static final int SHORTEST_PURPOSE = 5;
    private static final int LONGEST_PURPOSE = 300;
    private static final List<Item> ITEMS =
            Arrays.stream(Item.values()).filter(item -> !item.isNeverExported()).toList();

    private final Gate gate;
    private final RegisterDoor door;
    private final ResidentRows residents;
    private final Kelurahans kelurahans;
    private final Choices choices;
    private final Sights sights;
    private final Audit audit;
    private final OfficeTime time;

    ExportDesk(
            Gate gate,
            RegisterDoor door,
            ResidentRows residents,
            Kelurahans kelurahans,
            Choices choices,
            Sights sights,
            Audit audit,
            OfficeTime time) {
        this.gate = gate;
        this.door = door;
        this.residents = residents;
        this.kelurahans = kelurahans;
        this.choices = choices;
        this.sights = sights;
        this.audit = audit;
        this.time = time;
    }

    /**
     * A file that may leave.
     *
     * @param key stands in every row of the file
     * @param kelurahan code of the one whose people are taken, or empty for all
     */
    public record Export(UUID key, String kelurahan, String purpose, String officer, Instant at) {}

    /**
     * What became of the order.
     *
     * @param export null where something is wrong
     */
    public record Begun(@Nullable Export export, Map<String, String> wrong) {}

    /** Asks for the right to take people out, while the register is open. */
    @Transactional(readOnly = true)
    public void require() {
        gate.require(Permission.RESIDENT_EXPORT);
        door.requireOpen();
    }

    /** Writes down who takes whom out, and for what. */
    @Transactional
    public Begun begin(Map<String, String> typed) {
        Actor.Staff officer = gate.require(Permission.RESIDENT_EXPORT);
        door.requireOpen();
        Map<String, String> wrong = new LinkedHashMap<>();
        String purpose = typed.getOrDefault("tujuan", "").strip();
        if (purpose.length() < SHORTEST_PURPOSE || purpose.length() > LONGEST_PURPOSE) {
            wrong.put("tujuan", "register.purpose");
        }
        if (!List.of("xlsx", "csv").contains(typed.getOrDefault("bentuk", ""))) {
            wrong.put("bentuk", "register.choose");
        }
        String kelurahan = typed.getOrDefault("kelurahan", "");
        if (!kelurahan.isEmpty() && kelurahans.find(kelurahan).isEmpty()) {
            wrong.put("kelurahan", "register.item.kelurahan");
        }
        if (!wrong.isEmpty()) {
            return new Begun(null, wrong);
        }
        Export export = new Export(UUID.randomUUID(), kelurahan, purpose, officer.label(), time.now());
        sights.saw("register-export", subject(export), residents.countHere(kelurahan), purpose);
        return new Begun(export, wrong);
    }

    /** What a file has of each person. */
    public static List<Item> items() {
        return ITEMS;
    }

    /**
     * The next people of a file, as a file writes them; empty behind the last.
     *
     * @param after number of the last one before
     */
    @Transactional(readOnly = true)
    public List<Line> next(Export export, long after) {
        if (!gate.may(Permission.RESIDENT_EXPORT)) {
            throw new IllegalStateException("Whoever takes people out lost the right to it.");
        }
        return residents.listHere(after, export.kelurahan(), AT_ONCE).stream()
                .map(resident -> new Line(resident.id(), values(resident.facts())))
                .toList();
    }

    /** A person in a file. */
    public record Line(long id, Map<Item, String> values) {
        @Override
        public String toString() {
            return "Line[" + id + "]";
        }
    }

    private Map<Item, String> values(Facts facts) {
        Map<Item, String> values = new EnumMap<>(Item.class);
        for (Item item : ITEMS) {
            String value = facts.get(item);
            values.put(
                    item,
                    item == Item.KELURAHAN
                            ? kelurahans.find(value).map(each -> each.name()).orElse(value)
                            : choices.word(item, value));
        }
        return values;
    }

    /** Writes down what left. */
    @Transactional
    public void done(Export export, int people, String sha256) {
        end("register.exported", export, Map.of("people", Integer.toString(people), "sha256", sha256));
    }

    /** Writes down that the file broke off, and how many people had left by then. */
    @Transactional
    public void brokeOff(Export export, int people) {
        end("register.export-broke-off", export, Map.of("people", Integer.toString(people)));
    }

    private void end(String action, Export export, Map<String, String> facts) {
        audit.acted(new Audit.Act(action, subject(export), facts));
    }

    private static Audit.Subject subject(Export export) {
        return new Audit.Subject("register-export", export.key().toString());
    }
}
