package id.pendapa.learning.duties;

import java.time.Instant;

/**
 * A lesson that something asks for which officers may do.
 *
 * @param permission what hangs on it, as the permission table names it
 * @param code of the lesson
 * @param title of the lesson, else its code
 * @param live whether there is a version to be read; where not, the rule rests
 * @param asked whether it is asked for now
 * @param days how long an officer has to learn it
 * @param example whether it came with Pendapa and nobody of the office has set it
 * @param since when it became as it is
 * @param version counts every change; an action names the one that it saw
 */
public record DutyLesson(
        long id,
        String permission,
        String code,
        String title,
        boolean live,
        boolean asked,
        int days,
        boolean example,
        Instant since,
        int version) {

    /** A lesson that may be asked for. */
    public record Choice(String code, String title) {}
}
