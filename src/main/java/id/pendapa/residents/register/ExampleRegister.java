package id.pendapa.residents.register;

import id.pendapa.office.Kelurahan;
import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Mode;
import id.pendapa.platform.OfficeSetup;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Words;
import id.pendapa.residents.register.ResidentRows.Entry;
import id.pendapa.residents.register.RightDesk.RegisterRight.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Gives the example a right to a register and some invented people in it. Example mode only. */
@Component
class ExampleRegister implements OfficeSetup {

    private static final String DATA = "/residents/example.json";

    private final Mode mode;
    private final RightRows rights;
    private final ResidentTables tables;
    private final Kelurahans kelurahans;
    private final TransactionTemplate transaction;
    private final Words words;
    private final OfficeTime time;

    ExampleRegister(
            Mode mode,
            RightRows rights,
            ResidentTables tables,
            Kelurahans kelurahans,
            TransactionTemplate transaction,
            Words words,
            OfficeTime time) {
        this.mode = mode;
        this.rights = rights;
        this.tables = tables;
        this.kelurahans = kelurahans;
        this.transaction = transaction;
        this.words = words;
        this.time = time;
    }

    @Override
    public int order() {
        return 520;
    }

    @Override
    public void prepare() {
        if (mode.isExample() && rights.newest().isEmpty()) {
            transaction.executeWithoutResult(status -> {
                Words indonesian = words.in(Language.INDONESIAN);
                LocalDate today = time.today();
                Text text = new Text(
                        "PKS",
                        indonesian.say("register.example.number"),
                        today,
                        today,
                        today.plusYears(2),
                        indonesian.say("register.example.purpose"));
                rights.add(0, text, true, time.now(), indonesian.say("register.example.by"));
                people();
            });
        }
    }

    private void people() {
        Instant now = time.now();
        List<Kelurahan> areas = kelurahans.list();
        List<Entry> entries = new ArrayList<>();
        for (EnumMap<Item, String> person : shipped()) {
            if (!areas.isEmpty()) {
                person.put(
                        Item.KELURAHAN,
                        areas.get(entries.size() / 3 % areas.size()).code().dotted());
            }
            entries.add(new Entry(UUID.randomUUID(), new Facts(person)));
        }
        Map<UUID, Long> ids = tables.residents().addAll(entries, null, now);
        tables.cards()
                .place(
                        entries.stream()
                                .map(entry -> new CardRows.Member(
                                        ids.getOrDefault(entry.key(), 0L),
                                        entry.facts().get(Item.KK),
                                        entry.facts().get(Item.ROLE)))
                                .toList(),
                        null,
                        now);
    }

    private static List<EnumMap<Item, String>> shipped() {
        try (InputStream in = ExampleRegister.class.getResourceAsStream(DATA)) {
            if (in == null) {
                throw new IllegalStateException("No people at " + DATA);
            }
            return JsonMapper.shared().readValue(in.readAllBytes(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
