package id.pendapa.platform;

/**
 * What a module keeps of a request. Each module that keeps any fulfils this, and its part goes when the request is
 * destroyed. Runs in the transaction of the destroying role, which may do nothing but this.
 */
public interface RequestRemains {

    /** Removes everything of the request but what registers and the log keep for good. */
    Removed remove(String requestNumber);

    /** How much went, for the minutes. */
    record Removed(int letters, int files) {

        public static final Removed NOTHING_COUNTED = new Removed(0, 0);

        public Removed plus(Removed other) {
            return new Removed(letters + other.letters, files + other.files);
        }
    }
}
