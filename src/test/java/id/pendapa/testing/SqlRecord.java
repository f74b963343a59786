package id.pendapa.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Remembers each SQL statement that the application's connections ran since the test run began, and counts them. */
public final class SqlRecord {

    private static final Pattern NAMED = Pattern.compile("(?<![:\\w]):[A-Za-z_]\\w*");
    private static final Pattern LISTS = Pattern.compile("\\?(\\s*,\\s*\\?)+|\\(\\s*\\?\\s*\\)");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final Set<String> RUN = ConcurrentHashMap.newKeySet();
    private static final ThreadLocal<List<String>> OF_THREAD = ThreadLocal.withInitial(ArrayList::new);

    private SqlRecord() {}

    static void ran(String sql) {
        RUN.add(normal(sql));
        OF_THREAD.get().add(sql);
    }

    /** One form for the text in the code and for what reaches the driver: parameters are {@code ?}, lists are one too. */
    static String normal(String sql) {
        String text = NAMED.matcher(SPACE.matcher(sql).replaceAll(" "))
                .replaceAll("?")
                .strip();
        String before;
        do {
            before = text;
            text = LISTS.matcher(text).replaceAll("?");
        } while (!text.equals(before));
        return text;
    }

    static Set<String> run() {
        return Collections.unmodifiableSet(new TreeSet<>(RUN));
    }

    /** The statements that this thread runs while it does some work, in order. */
    public static List<String> during(Runnable work) {
        List<String> statements = OF_THREAD.get();
        statements.clear();
        work.run();
        return List.copyOf(statements);
    }

    /** Begins to count anew in this thread. */
    public static void begin() {
        OF_THREAD.get().clear();
    }

    /** What this thread ran since {@link #begin}. */
    public static List<String> sinceBegin() {
        return List.copyOf(OF_THREAD.get());
    }
}
