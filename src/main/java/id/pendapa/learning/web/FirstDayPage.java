package id.pendapa.learning.web;

import id.pendapa.learning.lessons.Lesson.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tour of the first day. */
public record FirstDayPage(List<Stop> stops) {

    public FirstDayPage {
        stops = List.copyOf(stops);
    }

    /**
     * A stop of the tour.
     *
     * @param code its name in texts
     * @param screen address of the screen, or null where it has none
     * @param lesson its lesson as it is live, or null
     */
    public record Stop(
            String code, @Nullable String screen, @Nullable Line lesson) {

        /** Whether its lesson is learned, in its live version. */
        public boolean isDone() {
            return lesson != null && lesson.passedAt() != null;
        }
    }

    public long lessons() {
        return stops.stream().filter(stop -> stop.lesson() != null).count();
    }

    public long done() {
        return stops.stream().filter(Stop::isDone).count();
    }
}
