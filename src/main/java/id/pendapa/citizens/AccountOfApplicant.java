package id.pendapa.citizens;

import id.pendapa.platform.Actor;
import id.pendapa.platform.Gate;
import id.pendapa.requests.ApplicantCheck;
import id.pendapa.requests.RequestMoved;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the pages of requests what a signed-in citizen holds, and puts into the account what they hand in. */
@Component
class AccountOfApplicant implements ApplicantCheck.Accounts {

    private final CitizenSessions sessions;
    private final HeldRows held;
    private final OwnAccount own;
    private final Gate gate;

    AccountOfApplicant(CitizenSessions sessions, HeldRows held, OwnAccount own, Gate gate) {
        this.sessions = sessions;
        this.held = held;
        this.own = own;
        this.gate = gate;
    }

    @Override
    public boolean holds(String number, HttpServletRequest visitor) {
        return sessions.find(visitor)
                .filter(holder -> held.holds(number, holder.account()))
                .isPresent();
    }

    @Override
    public Optional<List<String>> list(HttpServletRequest visitor) {
        return sessions.find(visitor).map(holder -> held.list(holder.account(), OwnAccount.MOST));
    }

    @EventListener
    void on(RequestMoved moved) {
        if (moved.action().equals(RequestMoved.SUBMIT) && gate.actor() instanceof Actor.Citizen) {
            sessions.current().ifPresent(holder -> own.put(holder, moved.number()));
        }
    }
}
