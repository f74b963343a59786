package id.pendapa.platform;

import java.util.List;

/** What a module has for everybody to read, told to the search over all that is public. */
public interface PublicTexts {

    /** All of it, in Indonesian. Runs in the caller's transaction. */
    List<PublicText> list();

    /**
     * One page.
     *
     * @param address where it is read, for example {@code /layanan/SKTM}; no other page has it
     * @param kind what it is, as a code whose name stands in the bundles under {@code outreach.found.}
     * @param summary in a sentence or two, shown below the title
     * @param words everything else in it by which people look for it
     */
    record PublicText(String address, String kind, String title, String summary, String words) {}
}
