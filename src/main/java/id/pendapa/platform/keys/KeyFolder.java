package id.pendapa.platform.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import com.google.crypto.tink.util.SecretBytes;
import id.pendapa.platform.StartRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The folder {@code keys} of the data folder. Everything in it is encrypted by the key-encryption key, which is handed
 * in at start or, in example mode only, lies beside it under a name that says so.
 */
final class KeyFolder {

    private static final String EXAMPLE_KEY = "kunci-contoh";
    private static final int KEY_BYTES = 32;

    private final Path folder;
    private final Aead keyEncryption;

    private KeyFolder(Path folder, byte[] key) throws GeneralSecurityException {
        this.folder = folder;
        this.keyEncryption = aead(key);
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

    /** A secret of 32 bytes of this name, or null where none was made. */
    byte @Nullable [] findSecret(String name) {
        Path file = folder.resolve(name + ".key");
        return Files.exists(file) ? secret(name) : null;
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
            return TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(
                    KeysetHandle.generateNew(parameters, RegistryConfiguration.get()),
                    keyEncryption,
                    place,
                    RegistryConfiguration.get());
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

    private static byte[] decode(String base64) {
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
            Path unfinished = file.resolveSibling(file.getFileName() + ".part");
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, content.get());
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("r--------"));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file);
    }

    @AccessesPartialKey
    private static Aead aead(byte[] key) throws GeneralSecurityException {
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setIvSizeBytes(12)
                .setKeySizeBytes(KEY_BYTES)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
        AesGcmKey imported = AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                .build();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(imported).withRandomId().makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }
}
