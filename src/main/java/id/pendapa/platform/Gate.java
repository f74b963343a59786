package id.pendapa.platform;

import id.pendapa.shared.ForbiddenException;

/** Asks, before anything else in a use case, whether the current actor may do it. Fails closed. */
public interface Gate {

    /** The current actor: signed-in staff, otherwise a citizen; inside a task the system. */
    Actor actor();

    /**
     * The signed-in officer, if they hold the permission today.
     *
     * @throws ForbiddenException if nobody is signed in or the permission is not held
     */
    Actor.Staff require(Permission permission);

    /** Whether the current actor holds the permission; for showing or hiding a way, never instead of {@link #require}. */
    boolean may(Permission permission);
}
