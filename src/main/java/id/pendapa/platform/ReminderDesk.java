package id.pendapa.platform;

import id.pendapa.platform.Reminders.Reminder;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what waits, for the officer who is signed in and for the message to the office. */
@Service
public class ReminderDesk {

    private final ObjectProvider<Reminders> sources;
    private final ObjectProvider<Gate> gate;

    ReminderDesk(ObjectProvider<Reminders> sources, ObjectProvider<Gate> gate) {
        this.sources = sources;
        this.gate = gate;
    }

    /** What concerns the officer who is signed in. */
    @Transactional(readOnly = true)
    public List<Reminder> own() {
        Gate known = gate.getObject();
        if (!(known.actor() instanceof Actor.Staff officer)) {
            return List.of();
        }
        return sources.orderedStream()
                .filter(source -> source.concerns().isEmpty()
                        || source.concerns().stream().anyMatch(known::may))
                .flatMap(source -> source.list().stream())
                .filter(one ->
                        one.whom() == null ? Objects.equals(one.account(), officer.accountId()) : known.may(one.whom()))
                .toList();
    }

    /** Everything that waits in the office; for the office itself, never for a page. */
    @Transactional(readOnly = true)
    public List<Reminder> all() {
        return sources.orderedStream().flatMap(source -> source.list().stream()).toList();
    }
}
