package id.pendapa.platform.keys;

import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FileCipher;
import id.pendapa.platform.Mode;
import id.pendapa.platform.PlatformSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the keys at start; a wrong or missing key stops it with a sentence. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    @Bean
    KeyFolder keyFolder(PlatformSettings settings, Mode mode, @Value("${pendapa.key:}") String handedIn) {
        return KeyFolder.open(settings.dataFolder(), handedIn, mode.isExample());
    }

    @Bean
    KeyRing keyRing(KeyFolder keys) {
        return new KeyRing(keys);
    }

    @Bean
    FieldCipher fieldCipher(KeyRing ring) {
        return new TinkFieldCipher(ring);
    }

    @Bean
    FileCipher fileCipher(KeyFolder keys) {
        return new TinkFileCipher(keys.keyset("files", PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB));
    }
}
