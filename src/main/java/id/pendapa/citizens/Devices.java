package id.pendapa.citizens;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a browser says of itself, in two words by which its owner knows it again; nothing that tells browsers apart. */
final class Devices {

    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR", "Opera"),
            Map.entry("SamsungBrowser", "Samsung Internet"),
            Map.entry("UCBrowser", "UC Browser"),
            Map.entry("Firefox", "Firefox"),
            Map.entry("Chrome", "Chrome"),
            Map.entry("Safari", "Safari"));
    private static final List<Map.Entry<String, String>> MACHINES = List.of(
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS", "Mac"),
            Map.entry("Linux", "Linux"));

    private Devices() {}

    /** For example {@code Chrome, Android}; empty where the browser tells nothing. */
    static String name(@Nullable String userAgent) {
        String told = userAgent == null ? "" : userAgent;
        String browser = first(BROWSERS, told);
        String machine = first(MACHINES, told);
        return browser.isEmpty() || machine.isEmpty() ? browser + machine : browser + ", " + machine;
    }

    private static String first(List<Map.Entry<String, String>> known, String told) {
        return known.stream()
                .filter(one -> told.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
