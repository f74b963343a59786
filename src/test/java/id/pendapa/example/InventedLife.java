package id.pendapa.example;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Lets tests have as much of the invented past as they need. */
@Component
public class InventedLife {

    private final InventedPast past;

    InventedLife(InventedPast past) {
        this.past = past;
    }

    /** The days from the first to the one before {@code until}. */
    public void live(LocalDate first, LocalDate until, int perDay) {
        past.live(first, until, perDay, () -> true);
    }
}
