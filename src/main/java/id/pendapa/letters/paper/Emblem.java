package id.pendapa.letters.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;

/** The picture at the head of letters: the roof of a pendapa, our own, no emblem of any city. */
public final class Emblem {

    /** The picture itself as an address, since the printer fetches nothing. */
    public static final String ADDRESS =
            "data:image/png;base64," + Base64.getEncoder().encodeToString(read());

    private Emblem() {}

    private static byte[] read() {
        try (InputStream in = Emblem.class.getResourceAsStream("/letters/emblem.png")) {
            if (in == null) {
                throw new IllegalStateException("letters/emblem.png is missing.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
