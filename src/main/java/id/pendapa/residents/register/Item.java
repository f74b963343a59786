package id.pendapa.residents.register;

/** What the register knows of a person. The names are kept inside sealed facts, so none is ever renamed. */
public enum Item {
    NIK,
    KK,
    NAME,
    SEX,
    BIRTH_PLACE,
    BIRTH_DATE,
    RELIGION,
    EDUCATION,
    OCCUPATION,
    MARITAL,
    ROLE,
    CITIZENSHIP,
    BLOOD,
    FATHER,
    MOTHER,
    ADDRESS,
    RT,
    RW,
    KELURAHAN,
    PHONE,
    /** Why somebody has no NIK yet. */
    NO_NIK;

    /** Whether its values are codes of a list. */
    boolean isChosen() {
        return switch (this) {
            case SEX, RELIGION, EDUCATION, OCCUPATION, MARITAL, ROLE, CITIZENSHIP, BLOOD -> true;
            default -> false;
        };
    }

    /** Whether it is never taken out of the register in a file. */
    boolean isNeverExported() {
        return switch (this) {
            case RELIGION, BLOOD, PHONE, NO_NIK -> true;
            default -> false;
        };
    }
}
