package id.pendapa.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A code of the Ministry of Home Affairs for a territory, with dots: {@code 33} a province, {@code 33.73} a city or
 * kabupaten, {@code 33.73.02} a kecamatan, {@code 33.73.02.1007} a kelurahan or desa. The codes of BPS differ.
 */
public record RegionCode(String dotted) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4})?)?)?");

    /** How deep a territory lies. */
    public enum Level {
        PROVINCE,
        CITY,
        KECAMATAN,
        KELURAHAN
    }

    public RegionCode {
        if (!SHAPE.matcher(dotted).matches()) {
            throw new IllegalArgumentException("Not a code of a territory: " + dotted);
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RegionCode of(String dotted) {
        return new RegionCode(dotted);
    }

    @Override
    @JsonValue
    public String dotted() {
        return dotted;
    }

    public Level level() {
        return Level.values()[(int) dotted.chars().filter(sign -> sign == '.').count()];
    }

    /** Whether this territory is the other one or lies in it. */
    public boolean isIn(RegionCode other) {
        return dotted.equals(other.dotted) || dotted.startsWith(other.dotted + ".");
    }

    @Override
    public String toString() {
        return dotted;
    }
}
