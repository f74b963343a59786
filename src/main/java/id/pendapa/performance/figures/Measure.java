package id.pendapa.performance.figures;

/** What is counted. Names stand in the database. */
enum Measure {
    /** A draft was begun online; by service. */
    STARTED,
    /** A draft that was begun online was removed or ran out; by service and the first page that was not answered. */
    GIVEN_UP,
    /** A request was handed in; by service and channel. */
    SUBMITTED,
    /** The office did what was asked, or refused it; by service and outcome. Withdrawn and lapsed ones are not among them. */
    DECIDED,
    /** Of those decided: the promise was kept; by service. */
    ON_TIME,
    /** Of those decided: it was not; by service. */
    LATE,
    /** Of those decided: the applicant had been asked to complete something; by service. */
    RETURNED,
    /** Of those decided: office minutes since the papers were complete; by service and band of minutes. */
    SERVED,
    /** Of those decided: minutes by the clock on the wall since the submission; by service. */
    ELAPSED,
    /** Of those granted: where they were handed in; by service and channel. */
    GRANTED,
    /** An officer took a request from the queue; by service and, where an older one waited, why. */
    TAKEN,
    /** A step left a state: office minutes in it; by service and state. */
    STEP,
    /** A step sent the request back to the applicant; by service and the state that was left. */
    BOUNCED,
    /** The applicant was asked for one thing; by service and field. */
    ASKED,
    /** A complaint came; by category and kelurahan. */
    COMPLAINED,
    /** A complaint was answered for the first time in time; by category and kelurahan. */
    ANSWERED,
    /** The same, too late. */
    ANSWERED_LATE
}
