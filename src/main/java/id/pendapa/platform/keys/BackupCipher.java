package id.pendapa.platform.keys;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/** Encrypts a whole backup with a key of its own, which lies with the other keys and never in the backup. */
public final class BackupCipher {

    private static final byte[] PLACE = "backup".getBytes(StandardCharsets.UTF_8);

    private final StreamingAead aead;

    private BackupCipher(KeysetHandle keyset) throws GeneralSecurityException {
        this.aead = keyset.getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    }

    /**
     * The cipher of a data folder.
     *
     * @param key the key-encryption key as it is handed in at start, or null in example mode
     * @throws IllegalStateException with a sentence if the keys do not open
     */
    public static BackupCipher of(Path dataFolder, @Nullable String key, boolean example) {
        try {
            return new BackupCipher(KeyFolder.open(dataFolder, key, example)
                    .keyset("backup", PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What is written is complete only after {@code close}. */
    public OutputStream seal(OutputStream sealed) throws IOException {
        try {
            return aead.newEncryptingStream(sealed, PLACE);
        } catch (GeneralSecurityException failure) {
            throw new IOException(failure);
        }
    }

    /** Reading fails at the first piece that was changed, or where the rest is missing, or with other keys. */
    public InputStream open(InputStream sealed) throws IOException {
        try {
            return aead.newDecryptingStream(sealed, PLACE);
        } catch (GeneralSecurityException failure) {
            throw new IOException(failure);
        }
    }
}
