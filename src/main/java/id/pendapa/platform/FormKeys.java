package id.pendapa.platform;

import java.util.UUID;
import java.util.function.Supplier;

/**
 * One answer per form: every form that creates or decides carries a key made by the server. The same key with the same
 * content gets the first answer again; with other content it is refused. Works without script.
 */
public interface FormKeys {

    /** A fresh key for a form that is about to be shown. */
    UUID issue();

    /**
     * Does the work once, in the caller's transaction.
     *
     * @param key the key that came with the form
     * @param content everything posted that matters, in a stable order; only its hash is kept
     * @param work what to do the first time; returns the answer to repeat, for example the number of the new request
     * @throws id.pendapa.shared.ConflictException if the key was used with other content
     */
    String once(UUID key, String content, Supplier<String> work);
}
