package id.pendapa.platform.database;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.OfficeKey;
import id.pendapa.platform.PerOffice;
import id.pendapa.platform.PlatformSettings;
import id.pendapa.platform.PracticeOffices;
import id.pendapa.platform.database.PracticeEntries.Whose;
import id.pendapa.shared.ConflictException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Practice offices as schemas beside the real ones, made and dropped by the owner of the database. */
final class PracticeSchemas implements PracticeOffices {

    /** Each has all tables of an office; so many people practise at once in a large one. */
    static final int MOST = 20;

    private static final Duration SPARING = Duration.ofMinutes(5);

    private static final int MARK_BYTES = 32;
    private static final int LONGEST_MARK = 64;
    private static final int KEY_BITS = 80;
    private static final int LETTERS_AND_DIGITS = 36;

    private final PracticeEntries entries;
    private final JdbcClient database;
    private final Migrations migrations;
    private final ServedOffices offices;
    private final OfficeSetupRunner setups;
    private final Path files;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    PracticeSchemas(
            Connections connections,
            ServedOffices offices,
            OfficeSetupRunner setups,
            PlatformSettings settings,
            InstantSource clock) {
        this.entries = new PracticeEntries(connections.owner(), clock);
        this.database = JdbcClient.create(connections.application());
        this.migrations = new Migrations(connections.owner());
        this.offices = offices;
        this.setups = setups;
        this.files = settings.dataFolder().resolve("files");
        this.clock = clock;
    }

    /** Of the one who makes tables, and of the one who works in them. */
    record Connections(javax.sql.DataSource owner, javax.sql.DataSource application) {}

    @Override
    public Asked ask(long account) {
        return ask(new Whose(CurrentOffice.get(), account));
    }

    private Asked ask(Whose whose) {
        entries.leave(whose);
        if (entries.count(whose.home()) >= MOST) {
            throw new ConflictException("practice.full");
        }
        OfficeKey key =
                new OfficeKey(OfficeKey.PRACTICE + new BigInteger(KEY_BITS, random).toString(LETTERS_AND_DIGITS));
        byte[] mark = new byte[MARK_BYTES];
        random.nextBytes(mark);
        String shown = Base64.getUrlEncoder().withoutPadding().encodeToString(mark);
        offices.enter(key, offices.zone(whose.home()).getId(), List.of());
        entries.enter(key, whose, hash(shown));
        return new Asked(key, shown);
    }

    @Override
    public void prepare(OfficeKey key) {
        if (entries.isKnown(key)) {
            migrations.migrateOffices(List.of(key));
            offices.reload();
            setups.prepare(key);
            entries.ready(key);
        }
    }

    @Override
    public Optional<OfficeKey> find(String mark) {
        Optional<Found> found = look(mark).filter(Found::ready);
        found.ifPresent(place -> keep(place.key(), place.usedAt()));
        return found.map(Found::key);
    }

    @Override
    public Stage stage(String mark) {
        return look(mark)
                .map(found -> found.ready() ? Stage.READY : Stage.PREPARING)
                .orElse(Stage.NONE);
    }

    private record Found(OfficeKey key, boolean ready, Instant usedAt) {}

    /** Asked at every request with a mark: another process may have ended it. */
    private Optional<Found> look(String mark) {
        if (mark.length() > LONGEST_MARK) {
            return Optional.empty();
        }
        return WorkPool.beside(() -> database.sql("""
                        SELECT office_key, ready_at IS NOT NULL AS ready, used_at FROM practice_office
                        WHERE mark_hash = :mark AND home_key = :home AND left_at IS NULL
                        """)
                .param("mark", hash(mark))
                .param("home", CurrentOffice.get().value())
                .query((row, number) -> new Found(
                        new OfficeKey(row.getString("office_key")),
                        row.getBoolean("ready"),
                        row.getTimestamp("used_at").toInstant()))
                .optional());
    }

    private void keep(OfficeKey key, Instant usedAt) {
        if (!offices.listPractice().contains(key)) {
            offices.reload();
        }
        if (usedAt.plus(SPARING).isBefore(clock.instant())) {
            WorkPool.beside(() -> database.sql("UPDATE practice_office SET used_at = :now WHERE office_key = :key")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("key", key.value())
                    .update());
        }
    }

    @Override
    public Asked again() {
        return ask(entries.whose(practised()));
    }

    @Override
    public void leave() {
        entries.leave(entries.whose(practised()));
    }

    private static OfficeKey practised() {
        OfficeKey key = CurrentOffice.get();
        if (!key.isPractice()) {
            throw new IllegalStateException("This is a real office: " + key.value());
        }
        return key;
    }

    private void end(OfficeKey key) {
        entries.drop(key);
        offices.reload();
        PerOffice.forgetOffice(key);
        deleteFiles(files.resolve(key.value()));
    }

    private static void deleteFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public int endUnused(Instant since) {
        List<OfficeKey> unused = entries.listUnused(CurrentOffice.get(), since);
        unused.forEach(this::end);
        return unused.size();
    }

    private static byte[] hash(String mark) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(mark.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
