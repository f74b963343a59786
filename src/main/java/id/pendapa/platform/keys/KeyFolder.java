package id.pendapa.platform.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import id.pendapa.platform.StartRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder {@code keys} of the data folder. Everything in it is encrypted by the key-encryption key, which is handed
 * in at start or, in example mode only, lies beside it under a name that says so.
 */
final class KeyFolder {

    static final String INDEX = "index-";

    private static final String EXAMPLE_KEY = "kunci-contoh";
    private static final int KEY_BYTES = 32;

    private final Path folder;
    private final Aead keyEncryption;

    private KeyFolder(Path folder, byte[] key) throws GeneralSecurityException {
        this.folder = folder;
        this.keyEncryption = KeyEncryption.with(key);
    }

    /**
     * Opens the folder.
     *
     * @param handedIn the key-encryption key in Base64 (32 bytes), or null
     * @param example whether a key of one's own may be made
     * @throws IllegalStateException with a sentence that says what to do
     */
    static KeyFolder open(Path dataFolder, @Nullable String handedIn, boolean example) {
        Path folder = dataFolder.resolve("keys");
        try {
            AeadConfig.register();
            StreamingAeadConfig.register();
            Files.createDirectories(folder);
            Path exampleKey = folder.resolve(EXAMPLE_KEY);
            if (!example && Files.exists(exampleKey)) {
                throw new StartRefusedException(
                        "This data folder was made in example mode. Production needs an empty data folder.");
            }
            if (handedIn != null && !handedIn.isBlank()) {
                return new KeyFolder(folder, decode(handedIn));
            }
            if (!example) {
                throw new StartRefusedException("PENDAPA_KEY is missing. Make one with: openssl rand -base64 32");
            }
            return new KeyFolder(folder, decode(readOrMake(exampleKey, KeyFolder::randomKey)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException failure) {
            throw new StartRefusedException("The keys cannot be opened with this PENDAPA_KEY.", failure);
        }
    }

    /**
     * Opens the folder of an office that has keys.
     *
     * @throws IllegalStateException with a sentence if there are none
     */
    static KeyFolder existing(Path dataFolder, @Nullable String handedIn, boolean example) {
        if (!Files.exists(dataFolder.resolve("keys").resolve(KeyRing.FIELDS + ".json"))) {
            throw new StartRefusedException("There are no keys in " + dataFolder + ".");
        }
        return open(dataFolder, handedIn, example);
    }

    /** The keyset of this name; made on the first start. */
    KeysetHandle keyset(String name, Parameters parameters) {
        byte[] place = name.getBytes(StandardCharsets.UTF_8);
        try {
            String sealed = readOrMake(folder.resolve(name + ".json"), () -> make(parameters, place));
            return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(
                    sealed, keyEncryption, place, RegistryConfiguration.get());
        } catch (GeneralSecurityException | IOException failure) {
            throw new StartRefusedException("The keyset " + name + " cannot be opened with this PENDAPA_KEY.", failure);
        }
    }

    /** Versions of the key for keyed hashes, oldest first; 1 where none was made yet. */
    List<Integer> indexVersions() {
        List<Integer> versions = listNames().stream()
                .filter(name -> name.startsWith(INDEX) && name.endsWith(".key"))
                .map(name -> Integer.valueOf(name.substring(INDEX.length(), name.length() - ".key".length())))
                .sorted()
                .toList();
        return versions.isEmpty() ? List.of(1) : versions;
    }

    /** Changes whenever a key comes or goes. */
    String stamp() {
        StringBuilder stamp = new StringBuilder();
        try {
            for (String name : listNames()) {
                Path file = folder.resolve(name);
                stamp.append(name)
                        .append(' ')
                        .append(Files.getLastModifiedTime(file))
                        .append(' ')
                        .append(Files.size(file))
                        .append('\n');
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return stamp.toString();
    }

    private List<String> listNames() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".part"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes a keyset over the one of this name; it is the old one or the new one, never half of it. */
    void replace(String name, KeysetHandle keyset) {
        try {
            write(folder.resolve(name + ".json"), sealed(keyset, name.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Encrypts all that is here by another key-encryption key. A file that is so already stays as it is: after a crash it
     * is run again.
     */
    void relock(KeyFolder newer) {
        for (String name : listNames()) {
            String base = name.substring(0, Math.max(0, name.lastIndexOf('.')));
            byte[] place = base.getBytes(StandardCharsets.UTF_8);
            try {
                String sealed = Files.readString(folder.resolve(name)).strip();
                if (name.endsWith(".json") && !newer.opensKeyset(sealed, place)) {
                    newer.replace(
                            base,
                            TinkJsonProtoKeysetFormat.parseEncryptedKeyset(
                                    sealed, keyEncryption, place, RegistryConfiguration.get()));
                } else if (name.endsWith(".key") && !newer.opensSecret(sealed, place)) {
                    byte[] secret = keyEncryption.decrypt(Base64.getDecoder().decode(sealed), place);
                    write(folder.resolve(name), newer.encrypt(secret, place));
                }
            } catch (GeneralSecurityException | IOException failure) {
                throw new StartRefusedException(name + " opens with neither of the two keys.", failure);
            }
        }
    }

    private boolean opensKeyset(String sealed, byte[] place) throws IOException {
        try {
            TinkJsonProtoKeysetFormat.parseEncryptedKeyset(sealed, keyEncryption, place, RegistryConfiguration.get());
            return true;
        } catch (GeneralSecurityException other) {
            return false;
        }
    }

    private boolean opensSecret(String sealed, byte[] place) {
        try {
            keyEncryption.decrypt(Base64.getDecoder().decode(sealed), place);
            return true;
        } catch (GeneralSecurityException other) {
            return false;
        }
    }

    void deleteIndex(int version) {
        try {
            Files.deleteIfExists(folder.resolve(INDEX + version + ".key"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A secret of 32 bytes of this name; made where there is none. */
    byte[] secret(String name) {
        byte[] place = name.getBytes(StandardCharsets.UTF_8);
        try {
            String sealed = readOrMake(folder.resolve(name + ".key"), () -> encrypt(decode(randomKey()), place));
            return keyEncryption.decrypt(Base64.getDecoder().decode(sealed.strip()), place);
        } catch (GeneralSecurityException | IOException failure) {
            throw new StartRefusedException("The secret " + name + " cannot be opened with this PENDAPA_KEY.", failure);
        }
    }

    private String make(Parameters parameters, byte[] place) {
        try {
            return sealed(KeysetHandle.generateNew(parameters, RegistryConfiguration.get()), place);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String sealed(KeysetHandle keyset, byte[] place) {
        try {
            return TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(
                    keyset, keyEncryption, place, RegistryConfiguration.get());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String encrypt(byte[] secret, byte[] place) {
        try {
            return Base64.getEncoder().encodeToString(keyEncryption.encrypt(secret, place));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String randomKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** The key-encryption key as it is handed in. */
    static byte[] decode(String base64) {
        try {
            byte[] key = Base64.getDecoder().decode(base64.strip());
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // Told below, in the same words as a wrong length.
        }
        throw new StartRefusedException(
                "PENDAPA_KEY must be 32 bytes in Base64. Make one with: openssl rand -base64 32");
    }

    private static String readOrMake(Path file, Supplier<String> content) throws IOException {
        if (!Files.exists(file)) {
            write(file, content.get());
        }
        return Files.readString(file);
    }

    private static void write(Path file, String content) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
            channel.force(true); // A key that a power cut forgets takes what was sealed with it along.
        }
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("r--------"));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel names = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            names.force(true);
        }
    }
}
