package id.pendapa.platform.markdown;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where links and pictures of a text may lead. */
final class Places {

    private static final Pattern PICTURE = Pattern.compile("gambar:([0-9A-Za-z-]{1,40})");
    private static final Pattern WITHIN = Pattern.compile("(/(?![/\\\\])|#)[^\\s\\\\]*");
    private static final Pattern OUTSIDE = Pattern.compile("https://[^\\s\\\\/?#@]+([/?#][^\\s\\\\]*)?");
    private static final Pattern PERSON = Pattern.compile("(mailto:[^\\s?]+@[^\\s?]+|tel:\\+?[0-9-]+)");
    private static final Pattern FOLLOWING =
            Pattern.compile("(utm_[a-z]+|fbclid|gclid|igsh(id)?|mc_[ce]id|si)", Pattern.CASE_INSENSITIVE);

    private Places() {}

    /** Code of an office's picture. */
    static Optional<String> picture(String destination) {
        Matcher matcher = PICTURE.matcher(destination);
        return matcher.matches() ? Optional.of(matcher.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    /** The link as it is shown, without what follows its readers; empty where it may not be shown. */
    static Optional<String> link(String destination) {
        if (PERSON.matcher(destination).matches() || WITHIN.matcher(destination).matches()) {
            return Optional.of(destination);
        }
        return OUTSIDE.matcher(destination).matches() ? Optional.of(unfollowed(destination)) : Optional.empty();
    }

    private static String unfollowed(String address) {
        int question = address.indexOf('?');
        if (question < 0) {
            return address;
        }
        int hash = address.indexOf('#', question);
        String query = hash < 0 ? address.substring(question + 1) : address.substring(question + 1, hash);
        String kept = Arrays.stream(query.split("&"))
                .filter(part -> !FOLLOWING.matcher(part.split("=", 2)[0]).matches())
                .collect(Collectors.joining("&"));
        return address.substring(0, question)
                + (kept.isEmpty() ? "" : "?" + kept)
                + (hash < 0 ? "" : address.substring(hash));
    }
}
