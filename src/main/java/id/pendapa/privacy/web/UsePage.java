package id.pendapa.privacy.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people are told about their data before they apply, ready to print. Texts of a service are in the language of the
 * page where they are translated; what the office wrote stays Indonesian.
 *
 * @param code code of the service
 * @param dataUse what happens with the data, in plain words
 * @param office facts of the office: name, address, telephone, one line each
 * @param written what the office wrote for all services
 * @param duties who in the office handles the request
 * @param others sentences about other offices that get it
 * @param letters whether letters are handed out
 * @param processors who processes data for the office
 * @param version which notice this is
 * @param old whether a newer one holds today
 */
public record UsePage(
        String code,
        String title,
        String dataUse,
        List<String> office,
        @Nullable Written written,
        List<Law> laws,
        List<Asked> asked,
        List<String> duties,
        List<String> others,
        boolean letters,
        List<String> processors,
        String version,
        boolean old) {

    public UsePage {
        office = List.copyOf(office);
        laws = List.copyOf(laws);
        asked = List.copyOf(asked);
        duties = List.copyOf(duties);
        others = List.copyOf(others);
        processors = List.copyOf(processors);
    }

    /** What the office wrote for all services; each may be empty. */
    public record Written(
            String basis,
            String recipients,
            String place,
            String retention,
            String protection,
            String contact,
            boolean example) {}

    /** A law, and whether the office confirmed that it applies. */
    public record Law(String text, boolean confirmed) {}

    /**
     * Something that is asked.
     *
     * @param needed whether it must be answered
     * @param specific whether it is specific data
     */
    public record Asked(String label, String why, boolean needed, boolean specific) {}
}
