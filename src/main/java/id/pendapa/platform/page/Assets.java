package id.pendapa.platform.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Addresses of the built style sheet and script. Their names carry the hash of their content, so a browser keeps them
 * for a year; {@code src/main/frontend} builds them.
 */
public final class Assets {

    private static final Properties MANIFEST = read();

    private Assets() {}

    /** The address of an asset, for example of {@code pendapa.css}. */
    public static String path(String name) {
        String path = MANIFEST.getProperty(name);
        if (path == null) {
            throw new IllegalArgumentException("There is no asset " + name);
        }
        return path;
    }

    private static Properties read() {
        Properties manifest = new Properties();
        try (InputStream in = Assets.class.getResourceAsStream("/aset.properties")) {
            if (in == null) {
                throw new IllegalStateException("aset.properties is missing: run src/main/frontend/check --write");
            }
            manifest.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return manifest;
    }
}
