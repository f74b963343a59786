package id.pendapa.letters.register;

import java.time.LocalDate;

/**
 * A number of the register.
 *
 * @param id row in the register
 * @param number as printed
 * @param day the office's day on which it was allotted; the date of the letter
 */
public record AllottedNumber(long id, String number, LocalDate day) {}
