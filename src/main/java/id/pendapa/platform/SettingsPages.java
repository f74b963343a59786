package id.pendapa.platform;

import java.util.List;
import java.util.function.Supplier;

/** The pages of the settings that a module contributes to their overview. */
public interface SettingsPages {

    /** All of the module, whoever reads. */
    List<Entry> list();

    /**
     * One page.
     *
     * @param order smaller comes first
     * @param needed who may open it
     * @param missing what the office has not entered there yet, a sentence each; asked only for those who may open it
     */
    record Entry(int order, Permission needed, String href, String title, Supplier<List<String>> missing) {}
}
