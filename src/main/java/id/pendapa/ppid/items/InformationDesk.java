package id.pendapa.ppid.items;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.forms.TypedForm;
import id.pendapa.ppid.items.InformationItem.Text;
import id.pendapa.ppid.items.InformationRegister.Found;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Officers enter, change and withdraw items of the register. */
@Service
public class InformationDesk {

    private static final int PAGE = 50;

    private final Gate gate;
    private final InformationRows rows;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    InformationDesk(Gate gate, InformationRows rows, FormKeys formKeys, Audit audit, OfficeTime time) {
        this.gate = gate;
        this.rows = rows;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    /** All items, also those that are withdrawn, newest first. */
    @Transactional(readOnly = true)
    public Found list(long before) {
        gate.require(Permission.PPID_VIEW);
        List<InformationItem> found = rows.listAll(before, PAGE + 1);
        List<InformationItem> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Found(
                shown, found.size() > PAGE ? shown.get(shown.size() - 1).id() : null, false);
    }

    /** One, also if it is withdrawn. */
    @Transactional(readOnly = true)
    public InformationItem get(long id) {
        gate.require(Permission.PPID_VIEW);
        return rows.find(id).orElseThrow(() -> new NotFoundException("ppid.item.unknown"));
    }

    /** Whether this officer may change the register. */
    public boolean publishes() {
        return gate.may(Permission.PPID_PUBLISH);
    }

    /**
     * Enters one, once per form.
     *
     * @return what is wrong, code by field
     */
    @Transactional
    public Map<String, String> enter(Map<String, String> typed, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.PPID_PUBLISH);
        TypedForm form = new TypedForm(typed, time.today());
        Text text = new ItemForm(form, time.today()).read();
        if (form.isRight()) {
            formKeys.once(formKey, form.content(), () -> {
                Instant now = time.now();
                long id = rows.add(text, false, now, officer.label());
                acted("ppid.item-entered", id, text);
                return Long.toString(id);
            });
        }
        return form.wrong();
    }

    /**
     * Writes other words.
     *
     * @return what is wrong, code by field
     * @throws ConflictException {@code ppid.stale} if somebody was faster
     */
    @Transactional
    public Map<String, String> change(long id, int version, Map<String, String> typed) {
        gate.require(Permission.PPID_PUBLISH);
        get(id);
        TypedForm form = new TypedForm(typed, time.today());
        Text text = new ItemForm(form, time.today()).read();
        if (form.isRight()) {
            if (!rows.change(id, version, text, time.now())) {
                throw new ConflictException("ppid.stale");
            }
            acted("ppid.item-changed", id, text);
        }
        return form.wrong();
    }

    /**
     * Takes one away from outside, or shows it again.
     *
     * @throws ConflictException {@code ppid.stale} if somebody was faster
     */
    @Transactional
    public void withdraw(long id, int version, boolean away) {
        gate.require(Permission.PPID_PUBLISH);
        Text text = get(id).text();
        if (!rows.withdraw(id, version, away, time.now())) {
            throw new ConflictException("ppid.stale");
        }
        acted(away ? "ppid.item-withdrawn" : "ppid.item-shown", id, text);
    }

    private void acted(String action, long id, Text text) {
        audit.acted(new Audit.Act(
                action,
                new Audit.Subject("ppid-item", Long.toString(id)),
                Map.of("class", text.klass().name())));
    }
}
