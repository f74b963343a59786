package id.pendapa.office;

/** Why the office is closed on a day; names under {@code office.holiday.kind.<name>}. */
public enum HolidayKind {
    /** National holiday by the joint decree of three ministers. */
    NASIONAL,
    /** Joint leave by the same decree; binds civil servants. */
    CUTI_BERSAMA,
    /** Holiday of the city or province. */
    LOKAL,
    /** Day of an election. */
    PILKADA
}
