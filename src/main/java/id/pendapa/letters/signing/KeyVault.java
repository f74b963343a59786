package id.pendapa.letters.signing;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.platform.PlatformSettings;
import id.pendapa.platform.SealedTables;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Key stores (PKCS#12) of the running office in the data folder. Their password is random and lies beside them, sealed
 * with the Pendapa key: without that key nobody can sign.
 */
@Component
class KeyVault implements SealedTables {

    private static final int PASSWORD_BYTES = 32;
    private static final Place PASSWORD = new Place("signing", "key-store", "password");

    private final Path folder;
    private final FieldCipher cipher;

    KeyVault(PlatformSettings settings, FieldCipher cipher) {
        this.folder = settings.dataFolder().resolve("signing");
        this.cipher = cipher;
    }

    Optional<PrivateKeyEntry> find(String name) {
        Path file = folder().resolve(name + ".p12");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        char[] password = password();
        try {
            KeyStore store = KeyStore.getInstance(file.toFile(), password);
            return Optional.of((PrivateKeyEntry) store.getEntry(name, new PasswordProtection(password)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("The key store " + name + " cannot be opened.", failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void keep(String name, PrivateKeyEntry entry) {
        char[] password = password();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setEntry(name, entry, new PasswordProtection(password));
            write(name + ".p12", out -> store.store(out, password));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of();
    }

    @Override
    public void sealOthersAnew() {
        Path file = folder().resolve("password");
        try {
            if (Files.exists(file) && !cipher.isNewest(Files.readAllBytes(file))) {
                String password = cipher.open(Files.readAllBytes(file), PASSWORD);
                write("password", out -> out.write(cipher.seal(password, PASSWORD)));
            }
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalStateException("The password of the key stores cannot be sealed anew.", failure);
        }
    }

    private char[] password() {
        Path file = folder().resolve("password");
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[PASSWORD_BYTES];
                new SecureRandom().nextBytes(random);
                String made = Base64.getEncoder().encodeToString(random);
                write("password", out -> out.write(cipher.seal(made, PASSWORD)));
            }
            return cipher.open(Files.readAllBytes(file), PASSWORD).toCharArray();
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalStateException("The password of the key stores cannot be read.", failure);
        }
    }

    private Path folder() {
        return folder.resolve(CurrentOffice.get().value());
    }

    private void write(String name, Content content) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder());
        Path unfinished = Files.createTempFile(
                folder(),
                name,
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(
                unfinished, Set.of(StandardOpenOption.WRITE).toArray(StandardOpenOption[]::new))) {
            content.writeTo(out);
        }
        Files.move(unfinished, folder().resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException, GeneralSecurityException;
    }
}
