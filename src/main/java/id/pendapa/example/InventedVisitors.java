package id.pendapa.example;

import id.pendapa.catalogue.Answer;
import id.pendapa.office.OfficeTime;
import id.pendapa.shared.Nik;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.springframework.stereotype.Component;

/** People who do not exist come to an office in which nothing is real, so that somebody can practise with them. */
@Component
public class InventedVisitors {

    /** Some days ago, so that the steps so far have passed within opening hours. */
    private static final Duration BEFORE = Duration.ofDays(8);

    private final InventedWalk walk;
    private final OfficeTime time;

    InventedVisitors(InventedWalk walk, OfficeTime time) {
        this.walk = walk;
        this.time = time;
    }

    /**
     * Whoever came.
     *
     * @param name what they are called
     * @param nik theirs; its serial is 0000
     */
    public record Visitor(String name, String nik, LocalDate bornOn, boolean woman, String occupation) {
        /** Nobody's name in a log, not even an invented one. */
        @Override
        public String toString() {
            return "Visitor[]";
        }
    }

    /**
     * Hands in a request like one of the service's sample citizens, and lets the officers take its first steps.
     *
     * @param steps how many
     * @param now when somebody begins to practise; the same moment and seed make the same person
     * @return the number of the request
     */
    public String come(String service, int sample, int steps, Instant now, long seed) {
        InventedRequest request = new InventedRequest(service, sample, true, now.minus(BEFORE), false, false, seed);
        return walk.walk(request, time.now(), steps).number();
    }

    /** Who that was. */
    public Visitor visitor(Instant now, long seed) {
        LocalDate day = LocalDate.ofInstant(now.minus(BEFORE), ZoneOffset.UTC);
        Answer.Person person = InventedPeople.person(new SplittableRandom(seed), day);
        return new Visitor(
                person.name(), digits(person), person.birthDate(), person.sex().equals("P"), person.occupation());
    }

    private static String digits(Answer.Person person) {
        Nik nik = person.identity().nik();
        return nik == null ? "" : nik.digits();
    }
}
