package id.pendapa.requests.flow;

import id.pendapa.platform.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to act.
 *
 * @param actor the actor
 * @param ownRequest whether the officer's own NIK is among the persons of the request
 * @param signedLetter code of the letter whose signing led here, or null
 */
public record Doer(
        Actor actor, boolean ownRequest, @Nullable String signedLetter) {

    public static Doer officer(Actor.Staff staff, boolean ownRequest) {
        return new Doer(staff, ownRequest, null);
    }

    public static Doer applicant() {
        return new Doer(new Actor.Citizen(), false, null);
    }

    /** The system, because a letter was signed. */
    public static Doer afterLetter(String letterCode) {
        return new Doer(new Actor.Office("letter-signed"), false, letterCode);
    }

    /** The system, because time has passed. */
    public static Doer task(String task) {
        return new Doer(new Actor.Office(task), false, null);
    }
}
