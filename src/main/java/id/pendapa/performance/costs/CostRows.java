package id.pendapa.performance.costs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cost sheets; every saving stays. */
@Repository
class CostRows {

    private final JdbcClient jdbc;

    CostRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sheets of some years, the newest first; those that count alone where asked for. */
    List<CostSheet> list(int firstYear, int lastYear, boolean counting) {
        Map<Long, CostSheet> sheets = new LinkedHashMap<>();
        Map<Long, Map<CostSheet.Line, Long>> amounts = new HashMap<>();
        jdbc.sql("""
                        SELECT s.*, l.item, l.topic, l.amount
                        FROM cost_sheet s LEFT JOIN cost_sheet_line l ON l.sheet_id = s.id
                        WHERE s.year BETWEEN :first AND :last AND (s.complete OR NOT :counting)
                        ORDER BY s.id DESC
                        """)
                .param("first", firstYear)
                .param("last", lastYear)
                .param("counting", counting)
                .query(row -> {
                    long id = row.getLong("id");
                    sheets.putIfAbsent(id, read(row));
                    Map<CostSheet.Line, Long> lines = amounts.computeIfAbsent(id, first -> new HashMap<>());
                    if (row.getString("item") != null) {
                        lines.put(
                                new CostSheet.Line(CostItem.valueOf(row.getString("item")), row.getString("topic")),
                                row.getLong("amount"));
                    }
                });
        List<CostSheet> list = new ArrayList<>();
        sheets.forEach((id, sheet) -> list.add(sheet.with(amounts.getOrDefault(id, Map.of()))));
        return list;
    }

    private static CostSheet read(ResultSet row) throws SQLException {
        Integer baselineYear = row.getObject("baseline_year", Integer.class);
        return new CostSheet(
                row.getInt("year"),
                row.getInt("version"),
                row.getInt("first_month"),
                row.getBoolean("complete"),
                row.getString("source"),
                new CostSheet.Before(baselineYear, row.getString("baseline_source")),
                row.getTimestamp("written_at").toInstant(),
                row.getString("written_by"),
                Map.of());
    }

    /** Adds a version; false if somebody else added one before. */
    boolean add(CostSheet sheet) {
        List<Long> id = jdbc.sql("""
                        INSERT INTO cost_sheet (year, version, first_month, complete, source, baseline_year,
                            baseline_source, written_at, written_by)
                        SELECT :year, :version, :firstMonth, :complete, :source, :baselineYear, :baselineSource, :now, :by
                        WHERE :version = (SELECT coalesce(max(version), 0) + 1 FROM cost_sheet WHERE year = :year)
                        ON CONFLICT ON CONSTRAINT cost_sheet_version_once DO NOTHING
                        RETURNING id
                        """)
                .param("year", sheet.year())
                .param("version", sheet.version())
                .param("firstMonth", sheet.firstMonth())
                .param("complete", sheet.complete())
                .param("source", sheet.source())
                .param("baselineYear", sheet.before().year(), Types.INTEGER)
                .param("baselineSource", sheet.before().source())
                .param("now", Timestamp.from(sheet.writtenAt()))
                .param("by", sheet.writtenBy())
                .query(Long.class)
                .list();
        if (!id.isEmpty()) {
            lines(id.get(0), sheet.amounts());
        }
        return !id.isEmpty();
    }

    private void lines(long id, Map<CostSheet.Line, Long> amounts) {
        List<Map.Entry<CostSheet.Line, Long>> lines = List.copyOf(amounts.entrySet());
        jdbc.sql("""
                        INSERT INTO cost_sheet_line (sheet_id, item, topic, amount)
                        SELECT :id, * FROM unnest(:items, :topics, :amounts)
                        """)
                .param("id", id)
                .param(
                        "items",
                        lines.stream().map(line -> line.getKey().item().name()).toArray(String[]::new))
                .param(
                        "topics",
                        lines.stream().map(line -> line.getKey().topic()).toArray(String[]::new))
                .param("amounts", lines.stream().map(Map.Entry::getValue).toArray(Long[]::new))
                .update();
    }
}
