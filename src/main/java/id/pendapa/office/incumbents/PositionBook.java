package id.pendapa.office.incumbents;

import id.pendapa.office.OfficeTime;
import id.pendapa.office.incumbents.ManagedPosition.Incumbent;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.NotFoundException;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The positions of the office as those read them who keep them right. */
@Service
public class PositionBook {

    private final PositionRows rows;
    private final UsualPositions usual;
    private final OfficeTime time;
    private final Gate gate;

    PositionBook(PositionRows rows, UsualPositions usual, OfficeTime time, Gate gate) {
        this.rows = rows;
        this.usual = usual;
        this.time = time;
        this.gate = gate;
    }

    /**
     * All positions.
     *
     * @param missing titles of usual positions that the office does not have yet
     */
    public record All(List<ManagedPosition> positions, List<String> missing) {
        public All {
            positions = List.copyOf(positions);
            missing = List.copyOf(missing);
        }
    }

    /** One position, and whether the reader holds it themself: then others change it. */
    public record One(ManagedPosition position, boolean own) {}

    @Transactional(readOnly = true)
    public All list() {
        gate.require(Permission.POSITION_MANAGE);
        List<ManagedPosition> positions = rows.list();
        return new All(
                positions,
                usual.list().stream()
                        .filter(one -> positions.stream().noneMatch(one::is))
                        .map(UsualPositions.Usual::title)
                        .toList());
    }

    /**
     * One position.
     *
     * @throws NotFoundException {@code position.unknown} if there is none
     */
    @Transactional(readOnly = true)
    public One get(long id) {
        long reader = gate.require(Permission.POSITION_MANAGE).officialId();
        ManagedPosition position = rows.find(id).orElseThrow(() -> new NotFoundException("position.unknown"));
        boolean own = position.on(time.today())
                .filter(holding -> holding.who().officialId() == reader)
                .isPresent();
        return new One(position, own);
    }

    /** Everybody who is entered, by name. */
    @Transactional(readOnly = true)
    public List<Incumbent> listPeople() {
        gate.require(Permission.POSITION_MANAGE);
        return rows.listPeople();
    }
}
