package id.pendapa.office;

import java.time.LocalDate;

/**
 * A day on which the office is closed.
 *
 * @param id inside only
 * @param legalBasis decree that says so
 */
public record Holiday(long id, LocalDate day, HolidayKind kind, String name, String legalBasis) {}
