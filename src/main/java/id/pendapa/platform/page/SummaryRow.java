package id.pendapa.platform.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a summary list.
 *
 * @param key what it is
 * @param lines the value, one or more lines
 * @param href where the value itself leads, or null
 * @param changeHref where it can be changed, or null
 * @param changeHidden what is changed, read by screen readers behind "Ubah", for example "alamat"
 * @param lang language of the value, where it may differ from that of the page, or null
 */
public record SummaryRow(
        String key,
        List<String> lines,
        @Nullable String href,
        @Nullable String changeHref,
        @Nullable String changeHidden,
        @Nullable String lang) {

    public SummaryRow {
        lines = List.copyOf(lines);
    }

    public static SummaryRow of(String key, String... lines) {
        return new SummaryRow(key, List.of(lines), null, null, null, null);
    }

    public static SummaryRow of(String key, List<String> lines) {
        return new SummaryRow(key, lines, null, null, null, null);
    }

    public SummaryRow linkedTo(String target) {
        return new SummaryRow(key, lines, target, changeHref, changeHidden, lang);
    }

    public SummaryRow changedAt(String target, String hidden) {
        return new SummaryRow(key, lines, href, target, hidden, lang);
    }

    /** The same with a value that is in this language, whatever the page speaks. */
    public SummaryRow written(Language language) {
        String own = language == Language.current() ? null : language.tag();
        return new SummaryRow(key, lines, href, changeHref, changeHidden, own);
    }
}
