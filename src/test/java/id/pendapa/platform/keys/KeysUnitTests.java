package id.pendapa.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.platform.OfficeKey;
import id.pendapa.shared.UnavailableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysUnitTests {

    private static final OfficeKey TINGKIR = new OfficeKey("tingkir");
    private static final Place PLACE = new Place("service_request", "TKR-2026-000001", "answers");
    private static final String OTHER_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    Path data;

    @Test
    void sealedValueOpensAgainAfterARestart() {
        byte[] sealed = CurrentOffice.call(TINGKIR, () -> cipher().seal("Nur'aini", PLACE));
        assertThat(CurrentOffice.call(TINGKIR, () -> cipher().open(sealed, PLACE)))
                .isEqualTo("Nur'aini");
    }

    @Test
    void valueMovedToAnotherRowOrOfficeDoesNotOpen() {
        byte[] sealed = CurrentOffice.call(TINGKIR, () -> cipher().seal("Nur'aini", PLACE));
        Place elsewhere = new Place("service_request", "TKR-2026-000002", "answers");
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> CurrentOffice.call(TINGKIR, () -> cipher().open(sealed, elsewhere)));
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> CurrentOffice.call(new OfficeKey("lain"), () -> cipher().open(sealed, PLACE)));
    }

    @Test
    void indexDependsOnPurposeOfficeAndVersion() {
        TinkFieldCipher cipher = cipher();
        byte[] index = CurrentOffice.call(TINGKIR, () -> cipher.index("nik", "3373021708900000"));
        assertThat(CurrentOffice.call(TINGKIR, () -> cipher.index("nik", "3373021708900000")))
                .isEqualTo(index);
        assertThat(CurrentOffice.call(TINGKIR, () -> cipher.index("kk", "3373021708900000")))
                .isNotEqualTo(index);
        assertThat(CurrentOffice.call(new OfficeKey("lain"), () -> cipher.index("nik", "3373021708900000")))
                .isNotEqualTo(index);
        assertThat(index).startsWith(0, 0, 0, 1);
    }

    @Test
    void fileThatWasCutOrRenamedDoesNotOpen() throws IOException {
        TinkFileCipher cipher = new TinkFileCipher(
                folder(null, true).keyset("files", PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB));
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        CurrentOffice.call(TINGKIR, () -> write(cipher, sealed));
        assertThat(read(cipher, sealed.toByteArray(), "A")).isEqualTo("isi".getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(cipher, sealed.toByteArray(), "B"));
    }

    @Test
    void anotherKeyIsRefusedWithASentence() {
        cipher();
        assertThatIllegalStateException()
                .isThrownBy(() -> folder(OTHER_KEY, true).keyset("fields", PredefinedAeadParameters.AES256_GCM))
                .withMessageContaining("PENDAPA_KEY");
    }

    @Test
    void productionNeedsAKeyAndRefusesTheExamples() {
        assertThatIllegalStateException().isThrownBy(() -> folder(null, false)).withMessageContaining("PENDAPA_KEY");
        folder(null, true);
        assertThatIllegalStateException()
                .isThrownBy(() -> folder(OTHER_KEY, false))
                .withMessageContaining("example mode");
        assertThatIllegalStateException()
                .isThrownBy(() -> folder("pendek", true))
                .withMessageContaining("32 bytes");
    }

    private KeyFolder folder(@Nullable String key, boolean example) {
        return KeyFolder.open(data, key, example);
    }

    private TinkFieldCipher cipher() {
        return new TinkFieldCipher(new KeyRing(folder(null, true)));
    }

    private static Boolean write(TinkFileCipher cipher, OutputStream to) {
        try (OutputStream out = cipher.seal(to, "A")) {
            out.write("isi".getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static byte[] read(TinkFileCipher cipher, byte[] sealed, String key) throws IOException {
        try (var in = CurrentOffice.call(TINGKIR, () -> opened(cipher, sealed, key))) {
            return in.readAllBytes();
        }
    }

    private static InputStream opened(TinkFileCipher cipher, byte[] sealed, String key) {
        try {
            return cipher.open(new ByteArrayInputStream(sealed), key);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
