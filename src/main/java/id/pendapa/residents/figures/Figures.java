package id.pendapa.residents.figures;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.residents.register.RightDesk;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import id.pendapa.shared.SmallCells;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many people live here, counted in one query for inside and outside. Whoever died, moved or was merged is in no
 * count; whoever is not known in a respect is counted there as unknown, so that every table has the same sum.
 */
@Service
public class Figures {

    /** A register with fewer people is not told about. */
    private static final int FEWEST = 20;

    private static final String COUNT = """
            SELECT grouping(kelurahan_code, band, sex, education, occupation) AS by,
                coalesce(kelurahan_code, band::text, sex, education, occupation, '') AS code, count(*) AS people
            FROM (
                SELECT kelurahan_code, sex, education, occupation,
                    CASE WHEN born_year > :year - 75 THEN (:year - born_year) / 5 * 5 WHEN born_year IS NOT NULL THEN 75 END AS band
                FROM resident WHERE standing = 'HERE'
            ) here
            GROUP BY GROUPING SETS ((kelurahan_code), (band), (sex), (education), (occupation))
            """;

    private final JdbcClient jdbc;
    private final Gate gate;
    private final RightDesk rights;
    private final OfficeTime time;

    Figures(JdbcClient jdbc, Gate gate, RightDesk rights, OfficeTime time) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.rights = rights;
        this.time = time;
    }

    /** In which respect people are counted. The number is the one that PostgreSQL gives the set. */
    public enum By {
        KELURAHAN(0b01111),
        AGE(0b10111),
        SEX(0b11011),
        EDUCATION(0b11101),
        OCCUPATION(0b11110);

        private final int grouping;

        By(int grouping) {
            this.grouping = grouping;
        }
    }

    /**
     * A cell.
     *
     * @param code what is counted, or empty where it is unknown
     * @param people how many, or null where it is hidden
     */
    public record Cell(String code, @Nullable Integer people) {}

    /**
     * All tables.
     *
     * @param people how many there are, or null where even that is hidden
     * @param cells by respect; a table that cannot be told is empty
     */
    public record Counted(@Nullable Integer people, Map<By, List<Cell>> cells) {
        public Counted {
            cells = Map.copyOf(cells);
        }
    }

    /** All cells, for those who work here. */
    @Transactional(readOnly = true)
    public Counted inside() {
        gate.require(Permission.RESIDENT_COUNT);
        if (!rights.isOpen()) {
            throw new ConflictException("register.closed");
        }
        Map<By, List<Cell>> cells = count();
        return new Counted(sum(cells), cells);
    }

    /**
     * The same for everybody, with small cells hidden.
     *
     * @throws NotFoundException {@code figures} where the office has no right to a register today
     */
    @Transactional(readOnly = true)
    public Counted outside() {
        if (!rights.isOpen()) {
            throw new NotFoundException("figures");
        }
        Map<By, List<Cell>> cells = count();
        int people = sum(cells);
        if (people < FEWEST) {
            cells.replaceAll((by, list) -> List.of());
            return new Counted(null, cells);
        }
        cells.replaceAll((by, list) -> hide(list));
        return new Counted(people, cells);
    }

    /** Every table counts everybody, so one is enough. */
    private static int sum(Map<By, List<Cell>> cells) {
        return cells.getOrDefault(By.SEX, List.of()).stream()
                .mapToInt(Figures::people)
                .sum();
    }

    private static int people(Cell cell) {
        Integer people = cell.people();
        return people == null ? 0 : people;
    }

    private static List<Cell> hide(List<Cell> cells) {
        Map<Cell, Long> counts = new LinkedHashMap<>();
        cells.forEach(cell -> counts.put(cell, (long) people(cell)));
        return SmallCells.hidden(counts)
                .map(closed -> cells.stream()
                        .map(cell -> closed.contains(cell) ? new Cell(cell.code(), null) : cell)
                        .toList())
                .orElse(List.of());
    }

    private Map<By, List<Cell>> count() {
        Map<By, List<Cell>> counted = new EnumMap<>(By.class);
        for (By by : By.values()) {
            counted.put(by, new ArrayList<>());
        }
        jdbc.sql(COUNT)
                .param("year", time.today().getYear())
                .query((row, index) -> {
                    for (By by : By.values()) {
                        if (by.grouping == row.getInt("by")) {
                            counted.getOrDefault(by, List.of())
                                    .add(new Cell(row.getString("code"), row.getInt("people")));
                        }
                    }
                    return index;
                })
                .list();
        return counted;
    }
}
