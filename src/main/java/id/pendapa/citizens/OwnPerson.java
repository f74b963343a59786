package id.pendapa.citizens;

import id.pendapa.citizens.CitizenSessions.Holder;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.shared.Nik;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds an account. Citizens get a code here and read it out at the counter beside their KTP; nothing here takes a NIK,
 * so nothing here tells whether one is known.
 */
@Service
public class OwnPerson {

    static final Duration LIFE = Duration.ofMinutes(30);
    private static final Limit PER_ACCOUNT = new Limit("citizen.tie-code", 10, Duration.ofHours(1));

    private final PersonRows persons;
    private final AccountNews news;
    private final RateLimits limits;
    private final OfficeTime time;
    private final Audit audit;

    OwnPerson(PersonRows persons, AccountNews news, RateLimits limits, OfficeTime time, Audit audit) {
        this.persons = persons;
        this.news = news;
        this.limits = limits;
        this.time = time;
        this.audit = audit;
    }

    /**
     * The person of an account.
     *
     * @param name null where only the NIK was told
     * @param officer position of who looked at the KTP; null where a provider of identities told it
     */
    public record Tied(
            @Nullable String name,
            String maskedNik,
            @Nullable String officer,
            Instant at) {}

    /** A code and until when it is good. */
    public record Code(String code, Instant until) {}

    /**
     * What the holder sees.
     *
     * @param tied null where nobody is known to hold the account
     * @param code null where none is open
     */
    public record Own(@Nullable Tied tied, @Nullable Code code) {}

    /** Their own sight of their own data is written down like any other. */
    @Transactional
    public Own own(Holder holder) {
        PersonRows.Row person = persons.ofAccount(holder.account()).orElse(null);
        if (person != null) {
            audit.saw(new Audit.Sight(
                    "citizen-own", SignInByCode.subject(holder.account()), List.of("name", "nik.masked"), null));
            return new Own(tied(person), null);
        }
        return new Own(
                null,
                persons.code(holder.account(), time.now())
                        .map(row -> new Code(TieCodes.inGroups(row.code()), row.end()))
                        .orElse(null));
    }

    static Tied tied(PersonRows.Row person) {
        return new Tied(person.name(), person.nik().masked(), person.officer(), person.tiedAt());
    }

    /** Who holds an account, where that is known; for what a person does by it, shown to nobody. */
    @Transactional(readOnly = true)
    public Optional<Nik> findNik(Holder holder) {
        return persons.ofAccount(holder.account()).map(PersonRows.Row::nik);
    }

    /** Makes a code; the one before is worth nothing any more. Nothing happens where somebody is known already. */
    @Transactional
    public void makeCode(Holder holder) {
        limits.take(PER_ACCOUNT, Long.toString(holder.account()));
        if (persons.ofAccount(holder.account()).isEmpty()) {
            persons.putCode(holder.account(), TieCodes.create(), time.now().plus(LIFE));
        }
    }

    /** Nobody is known to hold the account any more; pressed twice, nothing more happens. */
    @Transactional
    public void untie(Holder holder) {
        if (persons.remove(holder.account())) {
            audit.acted(new Audit.Act("citizen.person-untied", SignInByCode.subject(holder.account()), Map.of()));
            news.tell(holder.account(), time.now());
        }
    }
}
