package id.pendapa.requests.flow;

/** Why an action is not possible; each has a sentence in the bundle under {@code requests.hindrance.<name>}. */
public enum Hindrance {
    /** The flow has no such action. */
    UNKNOWN,
    /** The request is in another state. */
    OTHER_STATE,
    /** Another duty does this. */
    OTHER_DUTY,
    /** The duty is held, but at another kelurahan. */
    OTHER_KELURAHAN,
    /** Nobody handles a request of their own NIK. */
    OWN_REQUEST,
    /** A second person must do it (four-eyes). */
    SAME_PERSON
}
