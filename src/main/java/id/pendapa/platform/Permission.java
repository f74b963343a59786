package id.pendapa.platform;

/**
 * Everything that staff may be allowed to do, by name. Which duty holds which permission stands in the reviewed table
 * of {@code accounts}; a permission without a row there stops the start.
 *
 * <p>Some ask for a fresh proof: whoever uses them must have shown password or passkey not long ago in this session. These
 * are the ones that hand data out of the house in bulk, decide who may do what, or touch keys and secrets.
 */
public enum Permission {
    DESK_VIEW,
    REQUEST_VIEW,
    REQUEST_TAKE,
    REQUEST_HAND_OVER,
    REQUEST_REASSIGN,
    PERSON_SEARCH,
    REQUEST_ACT,
    REQUEST_UNDO,
    REQUEST_CORRECT,
    REQUEST_NOTE,
    REMARK_ANSWER,
    FIELD_CHECK,
    FOUR_EYES_LIFT,
    WALK_IN_CREATE,
    CITIZEN_TIE,
    PERSONAL_DATA_REVEAL,
    FILE_OPEN,
    LETTER_PREVIEW,
    LETTER_SIGN,
    LETTER_SCAN,
    LETTER_REGISTER_VIEW,
    LETTER_BOOK_EXPORT(true),
    LETTER_REVOKE,
    LETTER_REVISE,
    LETTER_WORDS_CHANGE,
    SETTINGS_VIEW,
    OFFICE_MANAGE,
    DELEGATION_ENTER(true),
    HOLIDAY_MANAGE,
    HOURS_MANAGE,
    NUMBER_MANAGE,
    NUMBER_RESERVE,
    POSITION_MANAGE(true),
    ACCOUNT_MANAGE(true),
    ACCOUNT_RECOVER(true),
    ACCESS_REVIEW,
    PASSKEY_MANAGE(true),
    CHANNEL_MANAGE(true),
    MESSAGE_PRINT,
    BACKUP_MAKE(true),
    CATALOGUE_VIEW,
    CATALOGUE_PROPOSE,
    CATALOGUE_APPROVE,
    CATALOGUE_RETIRE,
    DATA_QUESTION_VIEW,
    DATA_QUESTION_ANSWER,
    DATA_REQUEST_VIEW,
    DATA_REQUEST_DECIDE,
    DATA_COPY_PRINT(true),
    BREACH_VIEW,
    BREACH_MANAGE,
    BREACH_EXPORT(true),
    PROCESSING_VIEW,
    PROCESSING_MANAGE,
    PROCESSING_EXPORT(true),
    RETENTION_VIEW,
    RETENTION_MANAGE,
    HOLD_MANAGE,
    DESTRUCTION_DRAW,
    DESTRUCTION_APPROVE(true),
    DELAY_VIEW,
    DELAY_ENTER,
    DELAY_APPROVE,
    SURVEY_VIEW,
    SURVEY_MANAGE,
    SURVEY_PAPER,
    RESIDENT_READ,
    RESIDENT_EDIT,
    RESIDENT_IMPORT,
    RESIDENT_RIGHT(true),
    RESIDENT_COUNT,
    RESIDENT_EXPORT(true),
    COMPLAINT_HANDLE,
    COMPLAINT_VERIFY,
    COMPLAINT_REVEAL,
    COMPLAINT_INSPECT,
    COMPLAINT_LEAD,
    COMPLAINT_TERM_MANAGE,
    PPID_VIEW,
    PPID_HANDLE,
    PPID_PUBLISH,
    PPID_OBJECTION,
    PPID_LEAD,
    PPID_EXPORT(true),
    PPID_TERM_MANAGE,
    INTEGRITY_CONTACT,
    INTEGRITY_KEY_APPROVE,
    INTEGRITY_TERM_MANAGE,
    GIFT_REPORT,
    GIFT_REGISTER,
    GIFT_EXPORT(true),
    GIFT_RULE_MANAGE,
    STANDARD_WRITE,
    STANDARD_ADOPT,
    EVIDENCE_MANAGE,
    FIGURE_READ,
    FIGURE_TARGET_SET,
    COST_SHEET_WRITE,
    INITIATIVE_READ,
    INITIATIVE_MANAGE,
    INITIATIVE_NOTE,
    MEETING_READ,
    MEETING_MANAGE,
    MEETING_ACT,
    EVENT_RECEIVE,
    EVENT_MANAGE,
    PRACTISE,
    LESSON_READ,
    LESSON_WRITE,
    LESSON_PUBLISH,
    LEARNING_TARGET_SET,
    LESSON_DUTY_SET,
    IDEA_PROPOSE,
    PROPOSAL_READ,
    PROPOSAL_ENTER,
    PROPOSAL_MODERATE,
    PROPOSAL_ANSWER,
    FORUM_READ,
    FORUM_ENTER,
    FORUM_MODERATE,
    FORUM_MANAGE,
    ARTICLE_WRITE,
    ARTICLE_PUBLISH,
    ALARM_CLOSE,
    ALARM_LIMIT_MANAGE,
    AUDIT_READ,
    LOG_EXPORT(true);

    private final boolean asksFreshProof;

    Permission() {
        this(false);
    }

    Permission(boolean asksFreshProof) {
        this.asksFreshProof = asksFreshProof;
    }

    /** Whether it is not enough to be signed in: the officer must have proved not long ago who they are. */
    public boolean asksFreshProof() {
        return asksFreshProof;
    }

    /**
     * Whether an office may let it hang on a lesson. Never so what lets an office be led, learn, or help somebody back in:
     * accounts, positions, settings, lessons, the records of what was done, and what the law gives hours for.
     */
    public boolean mayAskLesson() {
        return switch (this) {
            case REQUEST_TAKE,
                    REQUEST_ACT,
                    REQUEST_CORRECT,
                    PERSON_SEARCH,
                    FIELD_CHECK,
                    WALK_IN_CREATE,
                    CITIZEN_TIE,
                    PERSONAL_DATA_REVEAL,
                    FILE_OPEN,
                    LETTER_SIGN,
                    LETTER_SCAN,
                    LETTER_REVOKE,
                    LETTER_REVISE,
                    LETTER_BOOK_EXPORT,
                    CATALOGUE_PROPOSE,
                    CATALOGUE_APPROVE,
                    DATA_COPY_PRINT,
                    SURVEY_PAPER,
                    RESIDENT_READ,
                    RESIDENT_EDIT,
                    RESIDENT_IMPORT,
                    RESIDENT_EXPORT,
                    COMPLAINT_HANDLE,
                    COMPLAINT_VERIFY,
                    COMPLAINT_REVEAL,
                    PPID_HANDLE,
                    PPID_PUBLISH,
                    PPID_EXPORT,
                    GIFT_REGISTER,
                    GIFT_EXPORT,
                    EVENT_MANAGE,
                    PROPOSAL_MODERATE,
                    ARTICLE_WRITE,
                    ARTICLE_PUBLISH ->
                true;
            default -> false;
        };
    }
}
