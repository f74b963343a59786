package id.pendapa.platform.keys;

import com.google.crypto.tink.aead.PredefinedAeadParameters;
import id.pendapa.platform.Mode;
import id.pendapa.platform.StartRefusedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code ./dev keys …}: the keys of a data folder. Reads the same environment variables as the process itself. */
final class KeyCommand {

    private static final String USAGE = """
            Say: keys new [--data DIR]
             or: keys relock [--data DIR]
             or: keys papers DIR [--data DIR]
             or: keys restore PAPER PAPER [--keys DIR]""";

    private final Map<String, String> environment;

    KeyCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    public static void main(String[] arguments) {
        try {
            System.out.println(new KeyCommand(System.getenv()).run(List.of(arguments)));
            System.exit(0);
        } catch (IllegalStateException refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
    }

    /** What is to be said when it went well. */
    String run(List<String> arguments) {
        List<String> words = new ArrayList<>(arguments);
        Path data = option(words, "--data")
                .orElseGet(() -> Path.of(environment.getOrDefault("PENDAPA_DATA_FOLDER", "data"))
                        .toAbsolutePath());
        Optional<Path> keys = option(words, "--keys");
        String what = words.isEmpty() ? "" : words.remove(0);
        if (what.equals("new") && words.isEmpty()) {
            return begin(data);
        }
        if (what.equals("relock") && words.isEmpty()) {
            return relock(data);
        }
        if (what.equals("papers") && words.size() == 1) {
            return papers(data, Path.of(words.get(0)).toAbsolutePath());
        }
        if (what.equals("restore")) {
            return restore(words.stream().map(Path::of).toList(), keys);
        }
        throw new StartRefusedException(USAGE);
    }

    private String begin(Path data) {
        KeyChange.begin(KeyFolder.existing(data, environment.get("PENDAPA_KEY"), mode().isExample()));
        return """
                A new key was added to %s. A running Pendapa takes it within five minutes, and seals all data anew with it.
                Its page Pengaturan, Cadangan says how much is left. The old key goes by itself when nothing needs it.
                Make a backup now, and keep the older keys as long as you keep older backups.""".formatted(data.resolve("keys"));
    }

    private String relock(Path data) {
        String older = environment.getOrDefault("PENDAPA_KEY", "");
        String newer = environment.getOrDefault("PENDAPA_KEY_NEW", "");
        if (older.isBlank() || newer.isBlank()) {
            throw new StartRefusedException("Two keys are needed: PENDAPA_KEY, which opens the folder now, and"
                    + " PENDAPA_KEY_NEW, which shall. Make one with: openssl rand -base64 32");
        }
        KeyFolder.existing(data, older, true).relock(KeyFolder.existing(data, newer, true));
        return """
                The keys in %s are locked with PENDAPA_KEY_NEW now. Start Pendapa anew with it as PENDAPA_KEY, make a backup,
                and make new papers. Where the older key was read by somebody: keys new, too.""".formatted(data.resolve("keys"));
    }

    private String papers(Path data, Path into) {
        String key = environment.getOrDefault("PENDAPA_KEY", "");
        if (key.isBlank()) {
            throw new StartRefusedException(
                    "PENDAPA_KEY is missing: it is what goes to paper. In example mode it lies beside the keys.");
        }
        opens(data, key, "PENDAPA_KEY does not open the keys in " + data + ".");
        List<KeyPaper> papers = KeyPaper.split(KeyFolder.decode(key));
        PaperFiles.write(papers, into);
        return """
                Three papers are in %s. Open each in a browser, print it, and remove the files.
                Type two of them and try them: keys restore PAPER PAPER --keys %s
                Any two give PENDAPA_KEY. Two papers of an older set give it as well: burn them.""".formatted(into, data);
    }

    private String restore(List<Path> files, Optional<Path> keys) {
        if (files.size() != 2) {
            throw new StartRefusedException("Two papers are needed, " + files.size() + " named.\n" + USAGE);
        }
        String key = Base64.getEncoder()
                .encodeToString(KeyPaper.join(PaperFiles.read(files.get(0)), PaperFiles.read(files.get(1))));
        keys.ifPresent(folder -> opens(
                folder,
                key,
                "The two papers fit together, but what they give does not open the keys in " + folder
                        + ". They are of another office."));
        return "PENDAPA_KEY=" + key;
    }

    private static void opens(Path data, String key, String refusal) {
        try {
            KeyFolder.existing(data, key, true).keyset(KeyRing.FIELDS, PredefinedAeadParameters.AES256_GCM);
        } catch (StartRefusedException wrongKey) {
            throw Files.isDirectory(data.resolve("keys")) ? new StartRefusedException(refusal, wrongKey) : wrongKey;
        }
    }

    private static Optional<Path> option(List<String> words, String name) {
        int at = words.indexOf(name);
        if (at < 0 || at + 1 >= words.size()) {
            return Optional.empty();
        }
        words.remove(at);
        return Optional.of(Path.of(words.remove(at)).toAbsolutePath());
    }

    private Mode mode() {
        return Mode.of(environment.getOrDefault("PENDAPA_MODE", "contoh"));
    }
}
