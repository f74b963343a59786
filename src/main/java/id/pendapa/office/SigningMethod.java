package id.pendapa.office;

import java.util.Arrays;
import java.util.Optional;

/** How a position signs: by hand, with the certified remote signature, or with the example office's own key. */
public enum SigningMethod {
    BASAH,
    BSRE,
    LOKAL;

    /** The way with this name; empty where there is none. */
    public static Optional<SigningMethod> find(String name) {
        return Arrays.stream(values())
                .filter(method -> method.name().equals(name))
                .findFirst();
    }
}
