package id.pendapa.privacy.rights;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** What is asked of every form here. */
final class DataRequestForm {

    static final int LONGEST = 1000;

    private DataRequestForm() {}

    /** The value of that name, if there is one. */
    static <T extends Enum<T>> Optional<T> find(Class<T> type, String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(typed))
                .findFirst();
    }

    /** Notes what is wrong with a text: {@code <code>.empty} or {@code <code>.long}. */
    static void check(Map<String, String> wrong, String field, String text, String code, boolean needed) {
        if (needed && text.isEmpty()) {
            wrong.put(field, code + ".empty");
        } else if (text.length() > LONGEST) {
            wrong.put(field, code + ".long");
        }
    }
}
