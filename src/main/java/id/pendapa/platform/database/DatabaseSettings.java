package id.pendapa.platform.database;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the database is and who connects to it. {@link DatabaseEnvironment} fills this in for the embedded one.
 *
 * @param url JDBC address of the database
 * @param owner role that owns every table and runs the migrations
 * @param app role of the running process; owns nothing
 * @param destroyer role of the destruction task alone
 * @param webPool connections for requests
 * @param workPool connections for tasks and long work
 */
@Validated
@ConfigurationProperties("pendapa.database")
record DatabaseSettings(
        @NotBlank String url,
        @NotNull Login owner,
        @NotNull Login app,
        @NotNull Login destroyer,
        @DefaultValue("10") @Min(2) int webPool,
        @DefaultValue("5") @Min(2) int workPool) {

    /** Name and password of a role. */
    public record Login(@NotBlank String user, @NotBlank String password) {

        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }
}
