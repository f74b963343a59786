package id.pendapa.platform;

import org.jspecify.annotations.Nullable;

/** Lets the test support set the office of the test thread without wrapping the test. */
public final class OfficeOfTests {

    private OfficeOfTests() {}

    public static void set(@Nullable OfficeKey office) {
        CurrentOffice.restore(office);
    }
}
