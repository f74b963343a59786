package id.pendapa.platform.keys;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.FileCipher;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** File encryption by Tink's streaming AEAD, in pieces that are each authenticated. */
class TinkFileCipher implements FileCipher {

    private final StreamingAead aead;

    TinkFileCipher(KeysetHandle keyset) {
        try {
            this.aead = keyset.getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public OutputStream seal(OutputStream sealed, String fileKey) throws IOException {
        try {
            return aead.newEncryptingStream(sealed, bound(fileKey));
        } catch (GeneralSecurityException failure) {
            throw new IOException("A file cannot be sealed.", failure);
        }
    }

    @Override
    public InputStream open(InputStream sealed, String fileKey) throws IOException {
        try {
            return aead.newDecryptingStream(sealed, bound(fileKey));
        } catch (GeneralSecurityException failure) {
            throw new IOException("A file cannot be opened.", failure);
        }
    }

    private static byte[] bound(String fileKey) {
        return (CurrentOffice.get().value() + '/' + fileKey).getBytes(StandardCharsets.UTF_8);
    }
}
