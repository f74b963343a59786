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
    RECOVERED
}
