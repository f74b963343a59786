package id.pendapa.platform;

/**
 * Everything that staff may be allowed to do, by name. Which duty holds which permission stands in the reviewed table
 * of {@code accounts}; a permission without a row there stops the start.
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
    PERSONAL_DATA_REVEAL,
    FILE_OPEN,
    LETTER_PREVIEW,
    LETTER_SIGN,
    LETTER_SCAN,
    LETTER_REGISTER_VIEW,
    LETTER_REVOKE,
    LETTER_REVISE,
    SETTINGS_VIEW,
    OFFICE_MANAGE,
    DELEGATION_ENTER,
    HOLIDAY_MANAGE,
    HOURS_MANAGE,
    NUMBER_MANAGE,
    NUMBER_RESERVE,
    POSITION_MANAGE,
    ACCOUNT_MANAGE,
    PASSKEY_MANAGE,
    CHANNEL_MANAGE,
    MESSAGE_PRINT,
    BACKUP_MAKE,
    CATALOGUE_VIEW,
    CATALOGUE_PROPOSE,
    CATALOGUE_APPROVE,
    CATALOGUE_RETIRE,
    AUDIT_READ
}
