package id.pendapa.accounts;

import id.pendapa.platform.Actor;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ForbiddenException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What other modules may know of staff accounts. */
public interface StaffDirectory {

    /** Keyed hashes of the officer's own NIK under every index key in use; empty where none is entered. */
    List<byte[]> ownNikIndexes(long accountId);

    /** Open accounts whose holders have one of these NIK, given as keyed hashes. */
    Set<Long> listAccountsOf(List<byte[]> nikIndexes);

    /** Open accounts whose holders entered one of these family cards, given as keyed hashes. */
    Set<Long> listAccountsOfFamily(List<byte[]> familyIndexes);

    /** All accounts, closed ones too, open ones first. */
    List<Known> listAccounts();

    /** An account: its name for signing in, and who has it. */
    record Known(long id, String username, String name, boolean open) {}

    /**
     * Officers with an open account who hold a duty today, each once, with all their duties.
     *
     * @param kelurahanCode kelurahan where the duty is needed, or null for the kecamatan
     */
    List<Actor.Staff> holdersOf(String duty, @Nullable String kelurahanCode);

    /** Officers with an open account who may do something today, by unit and title. */
    List<Actor.Staff> listWhoMay(Permission permission);

    /**
     * A lesson that an officer has to learn for something that they may do.
     *
     * @param until last day on which it may be done without
     * @param lost whether that day is over, so that it may not be done
     * @param what permissions that hang on it
     */
    record MissingLesson(String code, String title, LocalDate until, boolean lost, Set<Permission> what) {
        public MissingLesson {
            what = Set.copyOf(what);
        }
    }

    /** What the officer who is signed in has to learn, the most urgent first. */
    List<MissingLesson> listMissingLessons();

    /** What all officers of today have to learn; who lacks nothing is left out. */
    Map<Actor.Staff, List<MissingLesson>> listAllMissingLessons();

    /** The officer may do it as soon as they have learned a lesson. */
    final class LessonNeededException extends ForbiddenException {

        private static final long serialVersionUID = 1L;

        LessonNeededException(String code, String title) {
            super("permission.lesson", title, code);
        }

        /** Title of the lesson. */
        public String title() {
            return String.valueOf(arguments().get(0));
        }

        /** Its name in addresses. */
        public String lesson() {
            return String.valueOf(arguments().get(1));
        }
    }
}
