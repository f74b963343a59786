package id.pendapa.accounts;

import id.pendapa.platform.Actor;

/** Asks a signed-in officer for their own password once more, before an act that binds the office. */
public interface PasswordConfirmation {

    /** Whether this is the officer's password; never stored, never logged. */
    boolean confirms(Actor.Staff officer, String password);
}
