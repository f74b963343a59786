package id.pendapa.citizens;

import id.pendapa.citizens.CitizenSessions.Holder;
import id.pendapa.citizens.HeldRows.Held;
import id.pendapa.citizens.HeldRows.Usable;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Gate;
import id.pendapa.requests.ApplicantActions;
import id.pendapa.requests.ApplicantCheck;
import id.pendapa.requests.ApplicantCheck.Holding;
import id.pendapa.requests.RequestMoved;
import id.pendapa.shared.Nik;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the pages of requests what a signed-in citizen holds, and puts into the account what they hand in. */
@Component
class AccountOfApplicant implements ApplicantCheck.Accounts {

    private final CitizenSessions sessions;
    private final HeldRows held;
    private final HeldDraftRows drafts;
    private final OwnAccount own;
    private final ApplicantActions requests;
    private final Gate gate;
    private final OfficeTime time;

    AccountOfApplicant(
            CitizenSessions sessions,
            HeldRows held,
            HeldDraftRows drafts,
            OwnAccount own,
            ApplicantActions requests,
            Gate gate,
            OfficeTime time) {
        this.time = time;
        this.requests = requests;
        this.sessions = sessions;
        this.held = held;
        this.drafts = drafts;
        this.own = own;
        this.gate = gate;
    }

    @Override
    public Optional<Holding> holding(String number, HttpServletRequest visitor) {
        return sessions.find(visitor).flatMap(holder -> holding(number, holder));
    }

    private Optional<Holding> holding(String number, Holder holder) {
        List<Usable> usable = held.listUsable(number, holder.account(), time.today());
        return Stream.concat(
                        usable.stream().filter(Usable::holds),
                        usable.stream().filter(account -> isOfPerson(number, account.person())))
                .findFirst()
                .map(account -> account.own() ? Holding.OWN : Holding.FOR_ANOTHER);
    }

    private boolean isOfPerson(String number, @Nullable Nik person) {
        return person != null && requests.isOf(number, person);
    }

    @Override
    public boolean isSignedIn(HttpServletRequest visitor) {
        return sessions.find(visitor).isPresent();
    }

    @Override
    public Optional<String> findKey(HttpServletRequest visitor) {
        return sessions.find(visitor).map(holder -> Long.toString(holder.account()));
    }

    @Override
    public boolean keepDraft(String code, HttpServletRequest visitor) {
        Optional<Holder> holder = sessions.find(visitor);
        holder.ifPresent(found -> drafts.put(code, found.account(), time.now()));
        return holder.isPresent();
    }

    @Override
    public boolean holdsDraft(String code, HttpServletRequest visitor) {
        return sessions.find(visitor)
                .filter(holder -> drafts.holds(code, holder.account()))
                .isPresent();
    }

    @Override
    public Optional<List<String>> list(HttpServletRequest visitor) {
        return sessions.find(visitor).map(holder -> {
            Held all = held.list(holder.account(), OwnAccount.MOST);
            Nik person = all.person();
            return person == null
                    ? all.numbers()
                    : Stream.concat(all.numbers().stream(), requests.numbersOf(person, OwnAccount.MOST).stream())
                            .distinct()
                            .toList();
        });
    }

    @EventListener
    void on(RequestMoved moved) {
        if (moved.action().equals(RequestMoved.SUBMIT) && gate.actor() instanceof Actor.Citizen) {
            sessions.current().ifPresent(holder -> own.put(holder, moved.number()));
        }
    }
}
