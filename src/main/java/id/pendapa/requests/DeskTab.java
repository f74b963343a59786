package id.pendapa.requests;

/** The lists of a desk. */
public enum DeskTab {
    /** What this officer took. */
    MINE,
    /** What waits for one of this officer's duties. */
    UNIT,
    /** What waits for its applicant. */
    WAITING,
    /** What is past its promise. */
    LATE
}
