package id.pendapa.requests;

import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Permission;
import id.pendapa.shared.InvalidException;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officers note for each other: who was called, what was said, what to look at next. */
@Service
public class DeskNotes {

    private static final int LONGEST = 1000;

    private final DeskAccess access;
    private final RequestNotes notes;
    private final MoveTools tools;
    private final FormKeys formKeys;
    private final Audit audit;

    DeskNotes(DeskAccess access, RequestNotes notes, MoveTools tools, FormKeys formKeys, Audit audit) {
        this.access = access;
        this.notes = notes;
        this.tools = tools;
        this.formKeys = formKeys;
        this.audit = audit;
    }

    /** Refuses whoever may not write at this request. */
    @Transactional(readOnly = true)
    public void requireWriter(String number) {
        access.open(number, Permission.REQUEST_NOTE);
    }

    /**
     * Adds a note, once per form. It cannot be changed or removed.
     *
     * @throws InvalidException {@code request.note.empty} or {@code request.note.long}
     */
    @Transactional
    public void add(String number, String text, UUID formKey) {
        DeskAccess.Opened opened = access.open(number, Permission.REQUEST_NOTE);
        String note = text.strip();
        if (note.isEmpty()) {
            throw new InvalidException("request.note.empty");
        } else if (note.length() > LONGEST) {
            throw new InvalidException("request.note.long", Integer.toString(LONGEST));
        }
        formKeys.once(formKey, number + "|" + note, () -> {
            notes.add(opened.request().id(), formKey, note, opened.staff(), tools.now());
            audit.acted(new Audit.Act("request.noted", new Audit.Subject("request", number), Map.of()));
            return number;
        });
    }
}
