package id.pendapa.platform.backup;

import id.pendapa.platform.Mode;
import id.pendapa.platform.backup.Backups.Made;
import id.pendapa.platform.database.OwnerDatabase;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./dev backup DIR} and {@code ./dev restore DIR}. Reads the same environment variables as the process itself;
 * Pendapa may run meanwhile, or not.
 */
final class BackupCommand {

    private final Map<String, String> environment;
    private final InstantSource clock;

    BackupCommand(Map<String, String> environment, InstantSource clock) {
        this.environment = environment;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        try {
            System.out.println(new BackupCommand(System.getenv(), InstantSource.system()).run(List.of(arguments)));
            System.exit(0);
        } catch (BackupException | IllegalStateException refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
    }

    /** What is to be said when it went well. */
    String run(List<String> arguments) {
        List<String> words = new ArrayList<>(arguments);
        String named = option(words, "--data");
        Path data = Path.of(named == null ? environment.getOrDefault("PENDAPA_DATA_FOLDER", "data") : named)
                .toAbsolutePath();
        String keys = option(words, "--keys");
        if (words.size() != 2) {
            throw new BackupException("Say: backup DIR [--data DIR], or: restore DIR [--keys DIR] [--data DIR]");
        }
        Path folder = Path.of(words.get(1)).toAbsolutePath();
        Backups backups = new Backups(environment.get("PENDAPA_KEY"), mode().isExample());
        return switch (words.get(0)) {
            case "backup" -> backup(backups, data, folder);
            case "restore" ->
                restored(backups.restore(folder, keys == null ? Backups.keysOf(folder) : Path.of(keys), data), data);
            default -> throw new BackupException("There is no command " + words.get(0) + ".");
        };
    }

    private String backup(Backups backups, Path data, Path folder) {
        try (OwnerDatabase database = database(data)) {
            Made made = backups.make(database, data, folder, clock);
            return """
                    Backup %s: %d rows, %d files, %d kB. It was restored once, and everything was there.
                    The keys are in %s. Keep that folder in another place than the backup.%s""".formatted(
                            made.file(),
                            made.rows(),
                            made.files(),
                            made.bytes() / 1024,
                            Backups.keysOf(folder),
                            mode().isExample() ? "" : " PENDAPA_KEY is in neither: keep it on paper.");
        }
    }

    private static String restored(Made made, Path data) {
        return "Restored %s into %s: %d rows, %d files. Everything that was in the backup is there."
                .formatted(made.file(), data, made.rows(), made.files());
    }

    private OwnerDatabase database(Path data) {
        String url = environment.getOrDefault("PENDAPA_DB_URL", "");
        return url.isBlank()
                ? OwnerDatabase.of(data)
                : OwnerDatabase.at(url, environment.getOrDefault("PENDAPA_DB_OWNER_PASSWORD", ""));
    }

    private Mode mode() {
        return Mode.of(environment.getOrDefault("PENDAPA_MODE", "contoh"));
    }

    private static @Nullable String option(List<String> words, String name) {
        int at = words.indexOf(name);
        if (at < 0 || at + 1 >= words.size()) {
            return null;
        }
        words.remove(at);
        return words.remove(at);
    }
}
