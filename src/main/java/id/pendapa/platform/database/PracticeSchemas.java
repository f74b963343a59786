package id.pendapa.platform.database;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.OfficeKey;
import id.pendapa.platform.PerOffice;
import id.pendapa.platform.PlatformSettings;
import id.pendapa.platform.PracticeOffices;
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

    /** So long whoever leaves may still be on the way. */
    private static final Duration LEAVING = Duration.ofMinutes(10);

    private static final int MARK_BYTES = 32;
    private static final int LONGEST_MARK = 64;
    private static final int KEY_BITS = 80;
    private static final int LETTERS_AND_DIGITS = 36;

    private final JdbcClient owner;
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
        this.owner = JdbcClient.create(connections.owner());
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
        OfficeKey home = CurrentOffice.get();
        owner.sql("""
                        UPDATE platform.practice_office SET left_at = :now
                        WHERE home_key = :home AND account_id = :account AND left_at IS NULL
                        """)
                .param("now", now())
                .param("home", home.value())
                .param("account", account)
                .update();
        if (count(home) >= MOST) {
            throw new ConflictException("practice.full");
        }
        OfficeKey key =
                new OfficeKey(OfficeKey.PRACTICE + new BigInteger(KEY_BITS, random).toString(LETTERS_AND_DIGITS));
        byte[] mark = new byte[MARK_BYTES];
        random.nextBytes(mark);
        String shown = Base64.getUrlEncoder().withoutPadding().encodeToString(mark);
        offices.enter(key, offices.zone(home).getId(), List.of());
        enter(key, home, account, shown);
        return new Asked(key, shown);
    }

    private long count(OfficeKey home) {
        return owner.sql("SELECT count(*) FROM platform.practice_office WHERE home_key = :home AND left_at IS NULL")
                .param("home", home.value())
                .query(Long.class)
                .single();
    }

    private void enter(OfficeKey key, OfficeKey home, long account, String mark) {
        owner.sql("""
                        INSERT INTO platform.practice_office
                            (office_key, home_key, account_id, mark_hash, asked_at, used_at)
                        VALUES (:key, :home, :account, :mark, :now, :now)
                        """)
                .param("key", key.value())
                .param("home", home.value())
                .param("account", account)
                .param("mark", hash(mark))
                .param("now", now())
                .update();
    }

    @Override
    public void prepare(OfficeKey key) {
        if (!isKnown(key)) {
            return;
        }
        migrations.migrateOffices(List.of(key));
        offices.reload();
        setups.prepare(key);
        owner.sql("UPDATE platform.practice_office SET ready_at = :now WHERE office_key = :key AND ready_at IS NULL")
                .param("now", now())
                .param("key", key.value())
                .update();
    }

    private boolean isKnown(OfficeKey key) {
        return owner.sql(
                        "SELECT EXISTS (SELECT FROM platform.practice_office WHERE office_key = :key AND left_at IS NULL)")
                .param("key", key.value())
                .query(Boolean.class)
                .single();
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
                    .param("now", now())
                    .param("key", key.value())
                    .update());
        }
    }

    @Override
    public Asked again() {
        record Whose(OfficeKey home, long account) {}
        Whose whose = owner.sql("SELECT home_key, account_id FROM platform.practice_office WHERE office_key = :key")
                .param("key", practised().value())
                .query((row, number) -> new Whose(new OfficeKey(row.getString("home_key")), row.getLong("account_id")))
                .single();
        return CurrentOffice.call(whose.home(), () -> ask(whose.account()));
    }

    @Override
    public void leave() {
        owner.sql("UPDATE platform.practice_office SET left_at = :now WHERE office_key = :key AND left_at IS NULL")
                .param("now", now())
                .param("key", practised().value())
                .update();
    }

    private static OfficeKey practised() {
        OfficeKey key = CurrentOffice.get();
        if (!key.isPractice()) {
            throw new IllegalStateException("This is a real office: " + key.value());
        }
        return key;
    }

    private void end(OfficeKey key) {
        delete("practice_office", key);
        owner.sql("DROP SCHEMA IF EXISTS " + key.schema() + " CASCADE").update();
        List.of("scheduled_task", "rate_limit", "data_key").forEach(table -> delete(table, key));
        owner.sql("DELETE FROM platform.served_office WHERE key = :key")
                .param("key", key.value())
                .update();
        offices.reload();
        PerOffice.forgetOffice(key);
        deleteFiles(files.resolve(key.value()));
    }

    private void delete(String table, OfficeKey key) {
        owner.sql("DELETE FROM platform." + table + " WHERE office_key = :key")
                .param("key", key.value())
                .update();
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
        List<OfficeKey> unused = owner
                .sql("""
                        SELECT s.key FROM platform.served_office s
                        LEFT JOIN platform.practice_office p ON p.office_key = s.key
                        WHERE s.key LIKE 'latihan\\_%' AND (p.home_key = :home AND (p.used_at < :since OR p.left_at < :left)
                              OR p.office_key IS NULL AND s.entered_at < :since)
                        ORDER BY s.key
                        """)
                .param("left", Timestamp.from(clock.instant().minus(LEAVING)))
                .param("home", CurrentOffice.get().value())
                .param("since", Timestamp.from(since))
                .query(String.class)
                .list()
                .stream()
                .map(OfficeKey::new)
                .toList();
        unused.forEach(this::end);
        return unused.size();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static byte[] hash(String mark) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(mark.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
