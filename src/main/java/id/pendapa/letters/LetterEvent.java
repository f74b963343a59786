package id.pendapa.letters;

/** What can happen to a letter. */
enum LetterEvent {
    ALLOTTED,
    METHOD_CHANGED,
    PRINTED,
    SIGNED,
    SENT_BACK,
    CANCELLED,
    REVOKED,
    /** A mistake was found: a new one is to be made. */
    REVISION_ASKED,
    /** It stays as it is after all. */
    REVISION_ENDED,
    /** The new one was issued. */
    REPLACED,
    RECOVERED
}
