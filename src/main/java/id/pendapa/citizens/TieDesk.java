package id.pendapa.citizens;

import id.pendapa.accounts.StaffDirectory;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.requests.ApplicantActions;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.Nik;
import id.pendapa.shared.NotFoundException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * At the counter: a citizen shows the KTP and reads out the code of their account, and an officer writes down who holds it.
 * The person's latest request is told too, so that nobody is tied to somebody else's account unseen.
 */
@Service
public class TieDesk {

    private static final int LONGEST_NAME = 100;

    /** There is no such code, or it is over. */
    private static final String NONE = "0";

    /** Wrong codes are guesses; the office has few counters. */
    private static final Limit TRIES = new Limit("citizen.tie-tries", 10, Duration.ofMinutes(15));

    private final PersonRows persons;
    private final AccountNews news;
    private final ApplicantActions requests;
    private final StaffDirectory staff;
    private final FieldCipher cipher;
    private final FormKeys formKeys;
    private final RateLimits limits;
    private final Gate gate;
    private final OfficeTime time;
    private final Audit audit;

    TieDesk(
            PersonRows persons,
            AccountNews news,
            ApplicantActions requests,
            StaffDirectory staff,
            FieldCipher cipher,
            FormKeys formKeys,
            RateLimits limits,
            Gate gate,
            OfficeTime time,
            Audit audit) {
        this.persons = persons;
        this.news = news;
        this.requests = requests;
        this.staff = staff;
        this.cipher = cipher;
        this.formKeys = formKeys;
        this.limits = limits;
        this.gate = gate;
        this.time = time;
        this.audit = audit;
    }

    /**
     * What an officer typed.
     *
     * @param again the NIK once more
     * @param seen whether the officer saw the KTP itself and its holder
     */
    public record Typed(String code, String nik, String again, String name, boolean seen) {}

    /**
     * What became of it.
     *
     * @param tie to show it by; null where something is wrong
     * @param errors codes of what is wrong by field, in the order of the form
     */
    public record Outcome(long tie, Map<String, String> errors) {
        public boolean isDone() {
            return errors.isEmpty();
        }
    }

    /** Before the form is shown. */
    public void begin() {
        gate.require(Permission.CITIZEN_TIE);
    }

    /**
     * Ties an account to a person. The account that the person had before is theirs no more, and is told.
     *
     * @throws id.pendapa.shared.TooManyRequestsException after too many tries
     */
    @Transactional
    public Outcome tie(Typed typed, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.CITIZEN_TIE);
        Map<String, String> errors = check(typed, officer);
        if (!errors.isEmpty()) {
            return new Outcome(0, errors);
        }
        Nik nik = Nik.find(typed.nik()).orElseThrow();
        String content = nik.digits() + "|" + typed.name() + "|" + typed.code();
        String tie = formKeys.once(formKey, content, () -> tieNow(typed, nik, officer));
        return tie.equals(NONE)
                ? new Outcome(0, Map.of("kode", "citizen.tie.unknown"))
                : new Outcome(Long.parseLong(tie), Map.of());
    }

    private Map<String, String> check(Typed typed, Actor.Staff officer) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (typed.code().isBlank()) {
            errors.put("kode", "citizen.tie.code");
        }
        Optional<Nik> nik = Nik.find(typed.nik());
        if (nik.isEmpty()) {
            errors.put("nik", "citizen.tie.nik");
        } else if (!nik.equals(Nik.find(typed.again()))) {
            errors.put("nik-lagi", "citizen.tie.nik-again");
        } else if (isOwn(nik.get(), officer)) {
            errors.put("nik", "citizen.tie.own");
        }
        if (typed.name().isBlank() || typed.name().length() > LONGEST_NAME) {
            errors.put("nama", "citizen.tie.name");
        }
        if (!typed.seen()) {
            errors.put("ktp", "citizen.tie.ktp");
        }
        return errors;
    }

    private boolean isOwn(Nik nik, Actor.Staff officer) {
        List<byte[]> own = staff.ownNikIndexes(officer.accountId());
        return cipher.indexes("nik", nik.digits()).stream()
                .anyMatch(index -> own.stream().anyMatch(mine -> Arrays.equals(mine, index)));
    }

    private String tieNow(Typed typed, Nik nik, Actor.Staff officer) {
        limits.take(TRIES, Long.toString(officer.accountId()));
        Optional<Long> account = persons.useCode(TieCodes.fromTyped(typed.code()), time.now());
        return account.isEmpty()
                ? NONE
                : tieNow(account.get(), nik, typed.name().strip(), officer);
    }

    private String tieNow(long account, Nik nik, String name, Actor.Staff officer) {
        persons.accountOf(nik).ifPresent(before -> {
            persons.remove(before);
            audit.acted(new Audit.Act("citizen.person-moved", SignInByCode.subject(before), Map.of()));
            news.tell(before, time.now());
        });
        long tie = persons.add(account, nik, name, officer.title(), time.now())
                .orElseThrow(() -> new ConflictException("citizen.tie.changed"));
        limits.forget(TRIES, Long.toString(officer.accountId()));
        audit.acted(new Audit.Act(
                "citizen.person-tied", SignInByCode.subject(account), Map.of("tie", Long.toString(tie), "by", "desk")));
        news.tell(account, time.now());
        requests.tellOfTie(nik, "tie " + tie);
        return Long.toString(tie);
    }

    /**
     * What an officer wrote down on this day, for reading it once more.
     *
     * @throws NotFoundException {@code citizen.tie.gone}
     */
    @Transactional
    public OwnPerson.Tied show(long tie) {
        gate.require(Permission.CITIZEN_TIE);
        PersonRows.Row row = ofToday(tie);
        audit.saw(new Audit.Sight(
                "citizen-tie", SignInByCode.subject(row.account()), List.of("name", "nik.masked"), null));
        return OwnPerson.tied(row);
    }

    /** What was written down wrongly is taken back on the same day; later the holder does it. */
    @Transactional
    public void undo(long tie) {
        gate.require(Permission.CITIZEN_TIE);
        PersonRows.Row row = ofToday(tie);
        persons.remove(row.account());
        audit.acted(new Audit.Act(
                "citizen.person-untied", SignInByCode.subject(row.account()), Map.of("tie", Long.toString(tie))));
        news.tell(row.account(), time.now());
    }

    private PersonRows.Row ofToday(long tie) {
        return persons.find(tie)
                .filter(row -> row.officer() != null)
                .filter(row -> row.tiedAt().atZone(time.zone()).toLocalDate().equals(time.today()))
                .orElseThrow(() -> new NotFoundException("citizen.tie.gone"));
    }
}
