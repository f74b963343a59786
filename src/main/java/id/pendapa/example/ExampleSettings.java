package id.pendapa.example;

import id.pendapa.platform.Setting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the example office came to be.
 *
 * @param requestsPerDay how many requests its invented past has on a working day, about; 0 for an office without a past
 */
@ConfigurationProperties("pendapa.example")
record ExampleSettings(@DefaultValue("0") int requestsPerDay) {

    ExampleSettings {
        Setting.atLeast(0, "example.requestsPerDay", requestsPerDay);
    }
}
