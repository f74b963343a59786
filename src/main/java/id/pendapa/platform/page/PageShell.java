package id.pendapa.platform.page;

import id.pendapa.platform.Actor;
import id.pendapa.platform.OfficeFace;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page. Put into every model under the name {@code shell}; a template declares it as its first
 * parameter.
 *
 * @param office the office's name, counter hours and telephone
 * @param example whether this is example mode, with the banner "MODE CONTOH"
 * @param practice whether this is a page of a practice office, in a frame of its own
 * @param lan whether pages go over plain http in the local network, with a red banner
 * @param words the texts in the language of this page
 * @param staff the signed-in officer, or null
 * @param path path of the request, for example {@code /layanan}
 * @param screen which screen this is, without what stands in its address about somebody: {@code /meja/-} for every
 *     request; {@code /**} where there is none
 * @param csrf token against forged forms; asked for only where a form is drawn, because it opens a session
 * @param formKeys makes the key that lets a form be sent once
 * @param citizenMenu ways in the header of a citizen's page
 * @param staffMenu ways in the header of a staff page; empty for who is not signed in
 * @param languages ways to this page in each language; empty where it exists in one only
 */
public record PageShell(
        OfficeFace.Face office,
        boolean example,
        boolean practice,
        boolean lan,
        Words words,
        Actor.@Nullable Staff staff,
        String path,
        String screen,
        Supplier<CsrfField> csrf,
        Supplier<UUID> formKeys,
        List<MenuEntry> citizenMenu,
        List<MenuEntry> staffMenu,
        List<LanguageWay> languages) {

    public PageShell {
        citizenMenu = List.copyOf(citizenMenu);
        staffMenu = List.copyOf(staffMenu);
        languages = List.copyOf(languages);
    }

    /** Hidden field with the token against forged forms; both empty where nothing needs it. */
    public record CsrfField(String name, String value) {
        static final CsrfField NONE = new CsrfField("", "");

        public boolean isNeeded() {
            return !name.isEmpty();
        }
    }

    /**
     * A way to this page in another language.
     *
     * @param tag language tag
     * @param name what its speakers call it
     * @param current whether the page speaks it now
     */
    public record LanguageWay(String tag, String name, String href, boolean current) {}

    public String language() {
        return words.language();
    }

    /** When the counter is open, in the language of the page. */
    public String counterHours() {
        return Spoken.hours(office.counterHours());
    }

    /** Value of {@code lang} for a piece that is Indonesian on every page, or null where the whole page is. */
    public @Nullable String indonesian() {
        String indonesian = Language.INDONESIAN.tag();
        return language().equals(indonesian) ? null : indonesian;
    }

    /** Whether the signed-in officer has a way to lessons, and the open page is a screen that one may explain. */
    public boolean hasLesson() {
        return !screen.contains("*")
                && !path.startsWith("/belajar")
                && !path.startsWith("/latihan")
                && staffMenu.stream().anyMatch(entry -> entry.href().equals("/belajar"));
    }

    /** Short for {@code words().say(…)}. */
    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }
}
