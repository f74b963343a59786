package id.pendapa.learning.lessons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an officer has learned.
 *
 * @param passed newest first
 * @param year this year
 * @param minutes learned in this year
 * @param target what an officer should learn in a year, or null where nothing is entered
 */
public record LearningRecord(
        List<Passed> passed,
        int year,
        int minutes,
        @Nullable Target target) {

    public LearningRecord {
        passed = List.copyOf(passed);
    }

    /**
     * A lesson that was learned.
     *
     * @param number version of it
     * @param live whether that is still the version that is read
     */
    public record Passed(String code, String title, int number, int minutes, Instant at, boolean live) {}

    /**
     * How much an officer should learn in a year.
     *
     * @param from day from which it holds
     * @param hours hours of learning (JP)
     * @param minutes length of one
     * @param basis where it stands
     * @param example whether the office has not adopted it
     */
    public record Target(LocalDate from, int hours, int minutes, String basis, boolean example) {}
}
