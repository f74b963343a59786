package id.pendapa.platform.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of fields and of keyed hashes as they lie in the folder. The newest of each is used for what is written; the
 * older ones read what is not made anew yet.
 */
class KeyRing {

    static final String FIELDS = "fields";

    /** With what Tink begins every value: its format and the number of the key. */
    private static final int PREFIX_BYTES = 5;

    private final KeyFolder folder;
    private volatile Keys keys;
    private volatile String stamp;

    KeyRing(KeyFolder folder) {
        this.folder = folder;
        this.stamp = folder.stamp();
        this.keys = read(folder);
    }

    /** The key for keyed hashes of one version, from which those of each office and purpose come. */
    record IndexSecret(int version, SecretKeySpec key) {}

    /**
     * What is used at one moment.
     *
     * @param id number of the newest key for fields
     * @param fieldKeys how many keys for fields there are
     * @param secrets those for hashes, newest first
     */
    record Keys(Aead aead, int id, int fieldKeys, List<IndexSecret> secrets) {
        Keys {
            secrets = List.copyOf(secrets);
        }

        byte[] prefix() {
            return ByteBuffer.allocate(PREFIX_BYTES).put((byte) 1).putInt(id).array();
        }

        int indexVersion() {
            return secrets.get(0).version();
        }

        /** Whether older keys are still there. */
        boolean changing() {
            return fieldKeys > 1 || secrets.size() > 1;
        }
    }

    Keys keys() {
        return keys;
    }

    KeyFolder folder() {
        return folder;
    }

    /** Takes what somebody changed in the folder since. */
    synchronized void refresh() {
        String now = folder.stamp();
        if (!now.equals(stamp)) {
            keys = read(folder);
            stamp = now;
        }
    }

    static SecretKeySpec key(byte[] bytes) {
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    private static Keys read(KeyFolder folder) {
        KeysetHandle fields = folder.keyset(FIELDS, PredefinedAeadParameters.AES256_GCM);
        List<IndexSecret> secrets = new ArrayList<>();
        for (int version : folder.indexVersions()) {
            secrets.add(new IndexSecret(version, key(folder.secret(KeyFolder.INDEX + version))));
        }
        Collections.reverse(secrets);
        try {
            return new Keys(
                    fields.getPrimitive(RegistryConfiguration.get(), Aead.class),
                    fields.getPrimary().getId(),
                    fields.size(),
                    secrets);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
