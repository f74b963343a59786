package id.pendapa.requests.web;

import id.pendapa.catalogue.Posted;
import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.office.Kelurahan;
import id.pendapa.office.Kelurahans;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.ReminderDesk;
import id.pendapa.platform.page.Words;
import id.pendapa.requests.DeskList;
import id.pendapa.requests.DeskView;
import id.pendapa.requests.LetterState;
import id.pendapa.requests.flow.Hindrance;
import id.pendapa.requests.flow.Possibility;
import id.pendapa.requests.web.CheckPage.Step;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the pages of the desk ready to draw. */
@Component
class DeskPages {

    private static final Map<String, DeskList.Tab> TABS = Map.of(
            "saya",
            DeskList.Tab.MINE,
            "unit",
            DeskList.Tab.UNIT,
            "menunggu",
            DeskList.Tab.WAITING,
            "terlambat",
            DeskList.Tab.LATE);

    private final When when;
    private final CheckPages checkPages;
    private final Kelurahans kelurahans;
    private final Gate gate;
    private final ReminderDesk reminders;
    private final Words words;

    DeskPages(When when, CheckPages checkPages, Kelurahans kelurahans, Gate gate, Words words, ReminderDesk reminders) {
        this.reminders = reminders;
        this.when = when;
        this.checkPages = checkPages;
        this.kelurahans = kelurahans;
        this.gate = gate;
        this.words = words;
    }

    static DeskList.Tab tab(String name) {
        return TABS.getOrDefault(name, DeskList.Tab.UNIT);
    }

    private static String name(DeskList.Tab tab) {
        return TABS.entrySet().stream()
                .filter(entry -> entry.getValue() == tab)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    QueuePage queue(DeskList.Tab tab, DeskList list) {
        return new QueuePage(
                name(tab),
                rows(list.items()),
                reminders.own(),
                rows(list.raised()),
                list.next(),
                gate.may(Permission.PERSON_SEARCH),
                gate.may(Permission.REQUEST_REASSIGN));
    }

    List<QueuePage.Row> rows(List<DeskList.Item> items) {
        return items.stream().map(this::row).toList();
    }

    private QueuePage.Row row(DeskList.Item item) {
        String area = item.kelurahanCode();
        return new QueuePage.Row(
                item.number(),
                item.serviceTitle(),
                item.stateLabel(),
                area == null ? "–" : kelurahans.find(area).map(Kelurahan::name).orElse(area),
                when.at(item.submittedAt()),
                when.at(item.dueAt()),
                item.late(),
                item.assignedTo());
    }

    RequestPage request(DeskView view, boolean fresh, Map<String, String> typed, Map<String, String> errors) {
        Posted posted = new Posted(typed);
        List<ActionForm> forms = view.possibilities().stream()
                .filter(Possibility::isAllowed)
                .map(Possibility::action)
                .map(action -> new ActionForm(action, view.receivers(), posted))
                .toList();
        DeskView.IdentityBy identity = view.identity();
        return new RequestPage(
                view,
                checkPages.promises(view.promises()),
                forms.stream().filter(form -> form.action().primary()).toList(),
                forms.stream().filter(form -> !form.action().primary()).toList(),
                held(view, forms.isEmpty()),
                view.letters().stream()
                        .filter(letter -> letter.stage() != LetterState.Stage.CANCELLED)
                        .toList(),
                view.history().stream()
                        .map(step -> new Step(
                                when.at(step.at()),
                                step.text(),
                                step.by(),
                                true,
                                step.reason(),
                                step.legalBasis(),
                                step.objection(),
                                step.taken()))
                        .toList(),
                view.notes().stream()
                        .map(note -> new RequestPage.NoteLine(note.text(), when.at(note.at()), note.by()))
                        .toList(),
                identity == null ? null : when.at(identity.at()),
                when.atOrNull(view.undoUntil()),
                mayLift(view),
                mayReassign(view),
                fresh,
                posted,
                errors);
    }

    /** Those who may do something here read only of the rules, not of the duties of everybody else. */
    private List<CheckPage.Line> held(DeskView view, boolean all) {
        return view.held().stream()
                .filter(held -> all || held.why() == Hindrance.SAME_PERSON || held.why() == Hindrance.OWN_REQUEST)
                .map(held -> new CheckPage.Line(held.label(), why(held)))
                .toList();
    }

    private String why(DeskView.Held held) {
        if (held.why() == Hindrance.SAME_PERSON) {
            return words.say("desk.held.same-person", String.join("” dan “", held.others()));
        }
        return words.say("error.request.hindered."
                + held.why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private boolean mayReassign(DeskView view) {
        return view.assignedTo() != null
                && !view.mine()
                && view.phase() != Phase.ENDED
                && gate.may(Permission.REQUEST_REASSIGN);
    }

    private boolean mayLift(DeskView view) {
        return view.phase() == Phase.OPEN
                && view.possibilities().stream()
                        .anyMatch(found -> !found.action().notSameAs().isEmpty())
                && gate.may(Permission.FOUR_EYES_LIFT);
    }
}
