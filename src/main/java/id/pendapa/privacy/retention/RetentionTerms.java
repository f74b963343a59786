package id.pendapa.privacy.retention;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The terms of all services, and entering them. */
@Service
public class RetentionTerms {

    private final Gate gate;
    private final Catalogue catalogue;
    private final RetentionRows rows;
    private final TodayTerms told;
    private final Audit audit;
    private final OfficeTime time;

    RetentionTerms(Gate gate, Catalogue catalogue, RetentionRows rows, TodayTerms told, Audit audit, OfficeTime time) {
        this.gate = gate;
        this.catalogue = catalogue;
        this.rows = rows;
        this.told = told;
        this.audit = audit;
        this.time = time;
    }

    /**
     * A service with its terms.
     *
     * @param terms newest first
     */
    public record Line(String code, String title, List<RetentionTerm> terms) {
        public Line {
            terms = List.copyOf(terms);
        }

        /** What counts on a day. */
        public Optional<RetentionTerm> on(LocalDate day) {
            return terms.stream().filter(term -> !term.from().isAfter(day)).findFirst();
        }

        /** What the next one must follow. */
        public long newest() {
            return terms.isEmpty() ? 0 : terms.get(0).id();
        }
    }

    /** Every service of which there may be requests. */
    @Transactional(readOnly = true)
    public List<Line> list() {
        gate.require(Permission.RETENTION_VIEW);
        return lines();
    }

    /**
     * One service.
     *
     * @throws NotFoundException {@code service.unknown} if there is none
     */
    @Transactional(readOnly = true)
    public Line open(String code) {
        gate.require(Permission.RETENTION_VIEW);
        return line(code);
    }

    public boolean mayChange() {
        return gate.may(Permission.RETENTION_MANAGE);
    }

    List<Line> lines() {
        List<RetentionTerm> all = rows.list();
        return catalogue.listEver().stream()
                .map(service -> line(service.definition(), all))
                .toList();
    }

    private Line line(String code) {
        return lines().stream()
                .filter(line -> line.code().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("service.unknown"));
    }

    private static Line line(ServiceDefinition definition, List<RetentionTerm> all) {
        return new Line(
                definition.code(),
                definition.card().title(),
                all.stream()
                        .filter(term -> term.serviceCode().equals(definition.code()))
                        .toList());
    }

    /**
     * Enters a term that counts from a day on.
     *
     * @param seen the newest one that was seen
     * @return what is wrong, by field
     * @throws ConflictException {@code retention.stale} if somebody was faster
     */
    @Transactional
    public Map<String, String> enter(String code, long seen, Map<String, String> typed) {
        Actor.Staff officer = gate.require(Permission.RETENTION_MANAGE);
        Line line = line(code);
        Map<String, String> wrong = new LinkedHashMap<>();
        RetentionForm form = new RetentionForm(typed, wrong);
        RetentionTerm.Text text = form.term();
        LocalDate from = form.notBefore("mulai", time.today());
        if (!wrong.isEmpty()) {
            return wrong;
        }
        if (!rows.add(line.code(), seen, from, text, false, time.now(), officer.label())) {
            throw new ConflictException("retention.stale");
        }
        told.forget();
        audit.acted(new Audit.Act(
                "retention.entered",
                new Audit.Subject("service", line.code()),
                Map.of(
                        "years",
                        text.years() == null ? "permanent" : text.years().toString(),
                        "from",
                        from.toString())));
        return wrong;
    }
}
