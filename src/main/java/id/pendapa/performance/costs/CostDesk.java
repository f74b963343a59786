package id.pendapa.performance.costs;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.office.OfficeTime;
import id.pendapa.performance.costs.CostSheet.Before;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.forms.TypedForm;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office writes down what its services cost. */
@Service
public class CostDesk {

    private final Gate gate;
    private final CostRows rows;
    private final Catalogue catalogue;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    CostDesk(Gate gate, CostRows rows, Catalogue catalogue, FormKeys formKeys, Audit audit, OfficeTime time) {
        this.gate = gate;
        this.rows = rows;
        this.catalogue = catalogue;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    /**
     * The sheets of a year.
     *
     * @param versions all that were saved, the newest first
     * @param lastYear what counts at the end of the year before, to copy from, or null
     * @param mayWrite whether whoever looks may write one
     */
    public record Opened(
            int year, List<CostSheet> versions, @Nullable CostSheet lastYear, boolean mayWrite) {
        public Opened {
            versions = List.copyOf(versions);
        }

        /** How many were saved: what the next one must follow. */
        public int seen() {
            return versions.isEmpty() ? 0 : versions.get(0).version();
        }
    }

    /** Years that a sheet may be written for: last year, this one and the next. */
    public List<Integer> years() {
        int now = time.today().getYear();
        return IntStream.rangeClosed(now - 1, now + 1).boxed().toList();
    }

    /**
     * The sheets of a year.
     *
     * @throws NotFoundException {@code performance.costs.year} if none is written for that year
     */
    @Transactional(readOnly = true)
    public Opened open(int year) {
        gate.require(Permission.FIGURE_READ);
        return opened(year);
    }

    /** The same for whoever is about to write. */
    @Transactional(readOnly = true)
    public Opened openToWrite(int year) {
        gate.require(Permission.COST_SHEET_WRITE);
        return opened(year);
    }

    private Opened opened(int year) {
        requireYear(year);
        List<CostSheet> all = rows.list(year - 1, year, false);
        return new Opened(
                year,
                all.stream().filter(sheet -> sheet.year() == year).toList(),
                all.stream()
                        .filter(sheet -> sheet.year() < year && sheet.complete())
                        .findFirst()
                        .orElse(null),
                gate.may(Permission.COST_SHEET_WRITE));
    }

    private void requireYear(int year) {
        if (!years().contains(year)) {
            throw new NotFoundException("performance.costs.year");
        }
    }

    /**
     * Saves the sheet as a new version, once per form. Half filled it is a draft, which gives no figure.
     *
     * @param seen how many versions were seen
     * @return what is wrong, code by field
     * @throws ConflictException {@code performance.costs.stale} if somebody was faster
     */
    @Transactional
    public Map<String, String> write(int year, int seen, Map<String, String> typed, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.COST_SHEET_WRITE);
        requireYear(year);
        TypedForm form = new TypedForm(typed, time.today());
        CostSheet sheet = sheet(new CostForm(form), year, seen + 1, officer);
        if (form.isRight()) {
            formKeys.once(formKey, form.content(), () -> {
                if (!rows.add(sheet)) {
                    throw new ConflictException("performance.costs.stale");
                }
                audit.acted(new Audit.Act(
                        "performance.cost-sheet-written",
                        new Audit.Subject("cost-sheet", Integer.toString(year)),
                        Map.of(
                                "version", Integer.toString(sheet.version()),
                                "complete", Boolean.toString(sheet.complete()))));
                return Integer.toString(sheet.version());
            });
        }
        return form.wrong();
    }

    private CostSheet sheet(CostForm form, int year, int version, Actor.Staff officer) {
        CostSheet draft = new CostSheet(
                year,
                version,
                form.firstMonth(),
                false,
                form.text("sumber"),
                new Before(form.past("baseline-tahun", time.today().getYear()), form.text("baseline-sumber")),
                time.now(),
                officer.label(),
                form.amounts(services()));
        return draft.missing().isEmpty() ? draft.completed() : draft;
    }

    private List<String> services() {
        return catalogue.listEver().stream()
                .map(service -> service.definition().code())
                .distinct()
                .toList();
    }
}
