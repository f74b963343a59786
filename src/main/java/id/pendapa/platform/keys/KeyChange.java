package id.pendapa.platform.keys;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import id.pendapa.platform.StartRefusedException;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * The beginning and the end of a change of keys, as files. Each can be done again where it was interrupted: a key is
 * written before anything uses it, and taken away after nothing does.
 */
final class KeyChange {

    private KeyChange() {}

    /**
     * Adds a newer key for hashes and one for fields; the older ones stay and are read.
     *
     * @throws StartRefusedException while a change is going on
     */
    static void begin(KeyFolder folder) {
        KeysetHandle fields = folder.keyset(KeyRing.FIELDS, PredefinedAeadParameters.AES256_GCM);
        if (fields.size() > 1) {
            throw new StartRefusedException("The keys are being changed already. That goes on while Pendapa runs;"
                    + " its page Pengaturan, Cadangan says how much is left.");
        }
        List<Integer> versions = folder.indexVersions();
        folder.secret(KeyFolder.INDEX + versions.get(0));
        if (versions.size() == 1) {
            folder.secret(KeyFolder.INDEX + (versions.get(0) + 1));
        }
        try {
            folder.replace(
                    KeyRing.FIELDS,
                    KeysetHandle.newBuilder(fields)
                            .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                                    .withRandomId()
                                    .makePrimary())
                            .build());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Takes all older keys away. Whatever is still sealed with one of them is lost. */
    static void end(KeyFolder folder) {
        KeysetHandle.Builder newest =
                KeysetHandle.newBuilder(folder.keyset(KeyRing.FIELDS, PredefinedAeadParameters.AES256_GCM));
        for (int entry = newest.size() - 1; entry >= 0; entry--) {
            if (!newest.getAt(entry).isPrimary()) {
                newest.deleteAt(entry);
            }
        }
        try {
            folder.replace(KeyRing.FIELDS, newest.build());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
        List<Integer> versions = folder.indexVersions();
        versions.subList(0, versions.size() - 1).forEach(folder::deleteIndex);
    }
}
