package id.pendapa.citizens;

import id.pendapa.citizens.CitizenSessions.Holder;
import id.pendapa.platform.Audit;
import id.pendapa.privacy.HeldData.Term;
import id.pendapa.privacy.HeldData.Terms;
import id.pendapa.requests.ApplicantActions;
import id.pendapa.requests.ApplicantActions.OwnHeld;
import id.pendapa.requests.ApplicantActions.OwnPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that the office holds about the holder of an account, as far as it is theirs by proof. */
@Service
public class OwnData {

    private final OwnDataRows rows;
    private final ApplicantActions.OwnData requests;
    private final Terms terms;
    private final Audit audit;

    OwnData(OwnDataRows rows, ApplicantActions.OwnData requests, Terms terms, Audit audit) {
        this.rows = rows;
        this.requests = requests;
        this.terms = terms;
        this.audit = audit;
    }

    /**
     * A page of it.
     *
     * @param tied who is known to hold the account, or null
     * @param terms how long requests are kept after their end, by the code of the service
     */
    public record Whole(
            List<OwnAccount.Contact> contacts, OwnPerson.@Nullable Tied tied, OwnPart part, Map<String, Term> terms) {
        public Whole {
            contacts = List.copyOf(contacts);
            terms = Map.copyOf(terms);
        }

        @Override
        public String toString() {
            return "Whole[•••]";
        }
    }

    /**
     * One page, the newest request first. That its holder looked is written down for the account and for each request.
     *
     * @param before where the page begins, or null for the first
     */
    @Transactional
    public Whole read(Holder holder, @Nullable Long before) {
        OwnDataRows.Account account = rows.find(holder.account());
        PersonRows.Row person = account.person();
        OwnPart part = requests.list(account.numbers(), person == null ? null : person.nik(), before);
        List<Audit.Sight> sights = new ArrayList<>();
        sights.add(new Audit.Sight(
                "citizen-own",
                SignInByCode.subject(holder.account()),
                person == null ? List.of("contact") : List.of("contact", "name", "nik.masked"),
                null));
        part.requests().forEach(held -> sights.add(sight(held)));
        audit.sawAll(sights);
        return new Whole(account.contacts(), person == null ? null : OwnPerson.tied(person), part, terms.listToday());
    }

    private static Audit.Sight sight(OwnHeld held) {
        return new Audit.Sight(
                "applicant-own", new Audit.Subject("request", held.number()), List.of("answers", "letter"), null);
    }
}
