package id.pendapa.letters.signing;

import id.pendapa.platform.Setting;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The signing service of BSrE (<i>eSign Client Service</i>), an appliance in the network of the city. Without an address
 * there is none.
 *
 * @param address where it answers, for example {@code https://esign.kota.internal}; never with a name or password inside
 * @param version {@code v1} or {@code v2} of its interface
 * @param user name of this application at the service
 * @param secret password of this application; or
 * @param secretFile a file that holds nothing but it
 * @param trustedRoots PEM file with the certificates that signatures and time stamps of BSrE lead back to
 * @param limits how long and how large an answer may be
 * @param paths addresses below {@code address}, where an installation differs from what is usual
 */
@ConfigurationProperties("pendapa.bsre")
record BsreSettings(
        @DefaultValue("") String address,

        @DefaultValue("v1") String version,

        @DefaultValue("") String user,
        @DefaultValue("") String secret,
        @Nullable Path secretFile,
        @Nullable Path trustedRoots,
        @DefaultValue Limits limits,
        @DefaultValue Paths paths) {

    BsreSettings {
        Setting.written("(https?://[^\\s?#@]+)?", "address", address);
        Setting.written("v1|v2", "version", version);
        Setting.given("limits", limits);
        Setting.given("paths", paths);
    }

    /**
     * How long and how large an answer may be.
     *
     * @param connect until the connection stands
     * @param status until it is told whether an officer may sign
     * @param sign until the signed letter is here; well below the time after which a letter is given back to its signer
     * @param pause before something is asked a second time
     * @param largest size of a signed letter
     */
    record Limits(
            @DefaultValue("5s") Duration connect,
            @DefaultValue("10s") Duration status,

            @DefaultValue("60s") Duration sign,

            @DefaultValue("1s") Duration pause,
            @DefaultValue("20MB") DataSize largest) {

        private static final Duration LONGEST = Duration.ofSeconds(100);

        Limits {
            Setting.given("connect", connect);
            Setting.given("status", status);
            Setting.given("sign", sign);
            Setting.check(sign.compareTo(LONGEST) <= 0, "sign", "must not be longer than " + LONGEST);
            Setting.given("pause", pause);
            Setting.given("largest", largest);
        }
    }

    /**
     * Addresses; null where the usual one is meant.
     *
     * @param status of an officer; in v1 with {@code {nik}}
     * @param download of a signed letter, v1 only, with {@code {id}}
     */
    record Paths(
            @Nullable String sign,
            @Nullable String status,
            @Nullable String download) {

        String signOr(String usual) {
            return sign == null ? usual : sign;
        }

        String statusOr(String usual) {
            return status == null ? usual : status;
        }

        String downloadOr(String usual) {
            return download == null ? usual : download;
        }
    }

    @Override
    public String toString() {
        return "BsreSettings[" + address + ", " + version + "]";
    }
}
