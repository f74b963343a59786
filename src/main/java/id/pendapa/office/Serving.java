package id.pendapa.office;

import java.util.List;

/**
 * A person of the office and the positions that they hold on a day, definitive ones first; never empty.
 *
 * @param official who
 * @param held what they hold, as definitive holder, Plt. or Plh.
 */
public record Serving(Official official, List<HeldPosition> held) {

    public Serving {
        held = List.copyOf(held);
    }
}
