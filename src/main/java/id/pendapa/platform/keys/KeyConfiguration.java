package id.pendapa.platform.keys;

import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FileCipher;
import id.pendapa.platform.Mode;
import id.pendapa.platform.PlatformSettings;
import id.pendapa.platform.keys.TinkFieldCipher.IndexSecret;
import java.util.ArrayList;
import java.util.List;
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
    FieldCipher fieldCipher(KeyFolder keys) {
        return new TinkFieldCipher(keys.keyset("fields", PredefinedAeadParameters.AES256_GCM), indexSecrets(keys));
    }

    @Bean
    FileCipher fileCipher(KeyFolder keys) {
        return new TinkFileCipher(keys.keyset("files", PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB));
    }

    /** Version 1 is made at the first start; a later one is added beside it by a rotation. */
    private static List<IndexSecret> indexSecrets(KeyFolder keys) {
        List<IndexSecret> newestFirst = new ArrayList<>();
        newestFirst.add(new IndexSecret(1, TinkFieldCipher.key(keys.secret("index-1"))));
        for (int version = 2; ; version++) {
            byte[] secret = keys.findSecret("index-" + version);
            if (secret == null) {
                return newestFirst;
            }
            newestFirst.add(0, new IndexSecret(version, TinkFieldCipher.key(secret)));
        }
    }
}
