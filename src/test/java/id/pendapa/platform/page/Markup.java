package id.pendapa.platform.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** HTML brought into a form that can be compared: no blank space between, attributes and classes in order. */
final class Markup {

    private static final Pattern PIECE =
            Pattern.compile("<(/?)([a-zA-Z0-9]+)((?:\\s+[^\\s=>]+(?:=\"[^\"]*\")?)*)\\s*/?>|([^<]+)");
    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=]+)(?:=\"([^\"]*)\")?");

    private Markup() {}

    static List<String> pieces(String html) {
        List<String> pieces = new ArrayList<>();
        Matcher piece = PIECE.matcher(html);
        while (piece.find()) {
            String text = piece.group(4);
            if (text == null) {
                pieces.add("<" + piece.group(1) + piece.group(2) + attributes(piece.group(3)) + ">");
            } else if (!text.isBlank()) {
                pieces.add(HtmlUtils.htmlUnescape(text).strip().replaceAll("\\s+", " "));
            }
        }
        return pieces;
    }

    /** Without {@code data-module}: none of the package's scripts is used. */
    private static String attributes(String all) {
        return ATTRIBUTE
                .matcher(all)
                .results()
                .filter(found -> !found.group(1).equals("data-module"))
                .map(found -> " " + found.group(1)
                        + (found.group(2) == null ? "" : "=" + value(found.group(1), found.group(2))))
                .sorted()
                .collect(Collectors.joining());
    }

    private static String value(String name, String value) {
        if (!name.equals("class")) {
            return HtmlUtils.htmlUnescape(value);
        }
        return Arrays.stream(value.strip().split("\\s+")).sorted().collect(Collectors.joining(" "));
    }
}
