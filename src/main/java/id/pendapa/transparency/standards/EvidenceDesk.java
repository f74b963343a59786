package id.pendapa.transparency.standards;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.forms.TypedForm;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import id.pendapa.transparency.standards.Evidence.Item;
import id.pendapa.transparency.standards.Evidence.Note;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The evidence list: what Pendapa knows, and what the office says where it does not. */
@Service
public class EvidenceDesk {

    private static final int LONGEST = 1000;

    private final Gate gate;
    private final KnownEvidence known;
    private final EvidenceRows rows;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    EvidenceDesk(Gate gate, KnownEvidence known, EvidenceRows rows, FormKeys formKeys, Audit audit, OfficeTime time) {
        this.gate = gate;
        this.known = known;
        this.rows = rows;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    /** All lines. */
    @Transactional(readOnly = true)
    public List<Evidence> list() {
        gate.require(Permission.EVIDENCE_MANAGE);
        Map<Item, Note> notes = rows.newest();
        KnownEvidence.Facts facts = known.read();
        return Arrays.stream(Item.values())
                .map(item -> new Evidence(item, known.of(item, facts), KnownEvidence.place(item), notes.get(item)))
                .toList();
    }

    /**
     * One line.
     *
     * @throws NotFoundException {@code transparency.item} if there is no such line
     */
    @Transactional(readOnly = true)
    public Evidence open(String typed) {
        Item item = item(typed);
        return list().stream().filter(one -> one.item() == item).findFirst().orElseThrow();
    }

    private static Item item(String typed) {
        return Item.find(typed).orElseThrow(() -> new NotFoundException("transparency.item"));
    }

    /**
     * Writes what the office says to a line, once per form; earlier notes are kept.
     *
     * @param seen the note that the officer had before their eyes, 0 for none
     * @return what is wrong, code by field
     * @throws ConflictException {@code transparency.stale} if somebody was faster
     */
    @Transactional
    public Map<String, String> note(String typedItem, long seen, Map<String, String> typed, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.EVIDENCE_MANAGE);
        Item item = item(typedItem);
        TypedForm form = new TypedForm(typed, time.today());
        LocalDate on = form.past("tanggal");
        String text = form.text("catatan", LONGEST);
        String link = form.link("tautan");
        if (form.isRight()) {
            formKeys.once(formKey, item.name() + form.content(), () -> {
                Note note = new Note(seen, on, text, link, officer.label(), time.now());
                if (!rows.add(item, note)) {
                    throw new ConflictException("transparency.stale");
                }
                audit.acted(new Audit.Act(
                        "transparency.evidence-noted", new Audit.Subject("evidence", item.name()), Map.of()));
                return "";
            });
        }
        return form.wrong();
    }
}
