package id.pendapa.platform;

/** Sessions of browsers that somebody is signed in with. */
public interface OpenSessions {

    /** Ends all sessions of an account, by its name for signing in, in the caller's transaction. */
    void endOf(String username);
}
