package id.pendapa.accounts;

import id.pendapa.accounts.AskedLesson.Gap;
import id.pendapa.accounts.AskedLesson.Officer;
import id.pendapa.office.HeldPosition;
import id.pendapa.office.OfficeTime;
import id.pendapa.office.Official;
import id.pendapa.office.Positions;
import id.pendapa.office.Positions.Serving;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Actor.HeldDuty;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.platform.Permission;
import id.pendapa.shared.FamilyCardNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Accounts of staff, and what their people hold today. */
@Component
class StaffAccounts implements UserDetailsService, StaffDirectory {

    private final PermissionTable permissions = PermissionTable.shipped();
    private final JdbcClient database;
    private final Positions positions;
    private final OfficeTime time;
    private final FieldCipher cipher;

    StaffAccounts(JdbcClient database, Positions positions, OfficeTime time, FieldCipher cipher) {
        this.database = database;
        this.positions = positions;
        this.time = time;
        this.cipher = cipher;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return database.sql("""
                        SELECT id, username, password_hash, active AND coalesce(ends_on >= :today, true) AS active
                        FROM staff_account WHERE username = :name
                        """)
                .param("name", username.strip().toLowerCase(Locale.ROOT))
                .param("today", time.today())
                .query(StaffAccounts::user)
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("No such account."));
    }

    /** The principal of an account, closed ones and those that ended too. */
    Optional<StaffUser> findUser(long accountId) {
        return database.sql("""
                        SELECT id, username, password_hash, active AND coalesce(ends_on >= :today, true) AS active
                        FROM staff_account WHERE id = :id
                        """)
                .param("id", accountId)
                .param("today", time.today())
                .query(StaffAccounts::user)
                .optional();
    }

    private static StaffUser user(ResultSet row, int number) throws SQLException {
        return new StaffUser(
                row.getLong("id"), row.getString("username"), row.getString("password_hash"), row.getBoolean("active"));
    }

    /**
     * An account.
     *
     * @param nikIndex keyed hash of the officer's own NIK, or null where none is entered
     * @param lessons what their permissions may ask for and they have not learned
     */
    @SuppressWarnings("ArrayRecordComponent") // A keyed hash, never compared here.
    private record Account(
            long id,
            long officialId,
            boolean active,
            String username,
            byte @Nullable [] nikIndex,
            byte @Nullable [] nikSealed,
            Instant created,
            List<AskedLesson> lessons) {

        static Account read(ResultSet row, int number) throws SQLException {
            return new Account(
                    row.getLong("id"),
                    row.getLong("official_id"),
                    row.getBoolean("active"),
                    row.getString("username"),
                    row.getBytes("nik_index"),
                    row.getBytes("nik_sealed"),
                    row.getTimestamp("created_at").toInstant(),
                    AskedLesson.read(row.getString("lessons")));
        }
    }

    /** The officer behind an active account; empty if the account is closed or its person holds no position today. */
    Optional<Officer> findOfficer(long accountId) {
        return findAccount(accountId)
                .filter(Account::active)
                .flatMap(account -> officers(List.of(account)).stream().findFirst());
    }

    /** The same without what they lack. */
    Optional<Actor.Staff> findActor(long accountId) {
        return findOfficer(accountId).map(Officer::staff);
    }

    /** The same as it was when the running web request first asked. */
    Optional<Officer> recallOfficer(long accountId) {
        return RequestMemory.recall("officer " + accountId, () -> findOfficer(accountId));
    }

    @Override
    public List<Actor.Staff> holdersOf(String duty, @Nullable String kelurahanCode) {
        return listActors().stream()
                .filter(staff -> staff.holds(duty, kelurahanCode))
                .toList();
    }

    @Override
    public List<Actor.Staff> listWhoMay(Permission permission) {
        return listActors().stream()
                .filter(staff -> staff.duties().stream().anyMatch(held -> permissions.allows(held.duty(), permission)))
                .sorted(Comparator.comparing(Actor.Staff::unit).thenComparing(Actor.Staff::title))
                .toList();
    }

    private List<Actor.Staff> listActors() {
        return recallOfficers().stream().map(Officer::staff).toList();
    }

    /** Everybody of today. */
    List<Officer> recallOfficers() {
        return RequestMemory.recall("all officers", this::listOfficers);
    }

    @Override
    public List<MissingLesson> listMissingLessons() {
        return AskedLesson.missing(SecondStep.user()
                .flatMap(user -> recallOfficer(user.accountId()))
                .map(Officer::gaps)
                .orElse(List.of()));
    }

    @Override
    public Map<Actor.Staff, List<MissingLesson>> listAllMissingLessons() {
        Map<Actor.Staff, List<MissingLesson>> missing = new LinkedHashMap<>();
        recallOfficers().stream()
                .filter(officer -> !officer.gaps().isEmpty())
                .forEach(officer -> missing.put(officer.staff(), AskedLesson.missing(officer.gaps())));
        return missing;
    }

    @Override
    public List<Known> listAccounts() {
        List<AccountRows.Row> all = database.sql("SELECT * FROM staff_account ORDER BY active DESC, username")
                .query(AccountRows::read)
                .list();
        Map<Long, String> names =
                positions.names(all.stream().map(AccountRows.Row::officialId).toList());
        return all.stream()
                .map(row -> new Known(row.id(), row.username(), names.getOrDefault(row.officialId(), ""), row.active()))
                .toList();
    }

    @Override
    public List<byte[]> ownNikIndexes(long accountId) {
        return findAccount(accountId).map(this::nikIndexes).orElse(List.of());
    }

    /** While the keys change, a request may have the newer hash of a NIK and an account the older, or the other way. */
    private List<byte[]> nikIndexes(Account account) {
        byte[] index = account.nikIndex();
        byte[] sealed = account.nikSealed();
        if (index == null) {
            return List.of();
        }
        return sealed == null
                ? List.of(index)
                : cipher.indexesOf("nik", index, sealed, new Place("staff_account", account.username(), "nik_sealed"));
    }

    @Override
    public Set<Long> listAccountsOf(List<byte[]> nikIndexes) {
        return database.sql("""
                        SELECT id, official_id, active, username, nik_index, nik_sealed, created_at, NULL AS lessons
                        FROM staff_account WHERE active AND nik_index IS NOT NULL
                        """).query(Account::read).list().stream()
                .filter(account -> nikIndexes(account).stream()
                        .anyMatch(own -> nikIndexes.stream().anyMatch(other -> Arrays.equals(own, other))))
                .map(Account::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Long> listAccountsOfFamily(List<byte[]> familyIndexes) {
        return database
                .sql("""
                        SELECT id, username, family_card_index, family_card_sealed FROM staff_account
                        WHERE active AND family_card_index IS NOT NULL
                        """)
                .query((row, number) -> Map.entry(
                        row.getLong("id"),
                        cipher.indexesOf(
                                FamilyCardNumber.INDEX,
                                row.getBytes("family_card_index"),
                                row.getBytes("family_card_sealed"),
                                new Place("staff_account", row.getString("username"), "family_card_sealed"))))
                .list()
                .stream()
                .filter(account -> account.getValue().stream()
                        .anyMatch(own -> familyIndexes.stream().anyMatch(other -> Arrays.equals(own, other))))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Account> findAccount(long accountId) {
        return RequestMemory.recall(
                memory(accountId),
                () -> database.sql("""
                        SELECT id, official_id, active AND coalesce(ends_on >= :today, true) AS active, username, nik_index,
                            nik_sealed,
                        """ + AskedLesson.COLUMNS + " FROM staff_account WHERE id = :id")
                        .param("id", accountId)
                        .param("today", time.today())
                        .query(Account::read)
                        .optional());
    }

    private List<Officer> listOfficers() {
        List<Account> accounts = database.sql("SELECT id, official_id, active, username, nik_index, nik_sealed,"
                        + AskedLesson.COLUMNS
                        + " FROM staff_account WHERE active AND coalesce(ends_on >= :today, true) ORDER BY id")
                .param("today", time.today())
                .query(Account::read)
                .list();
        accounts.forEach(account -> RequestMemory.remember(memory(account.id()), Optional.of(account)));
        return officers(accounts);
    }

    private static String memory(long accountId) {
        return "account " + accountId;
    }

    /** The officers behind accounts, without those who hold no position today. */
    private List<Officer> officers(List<Account> accounts) {
        Map<Long, Serving> serving =
                positions.listServing(accounts.stream().map(Account::officialId).toList(), time.today()).stream()
                        .collect(Collectors.toMap(found -> found.official().id(), found -> found));
        return accounts.stream()
                .flatMap(account -> Optional.ofNullable(serving.get(account.officialId()))
                        .map(found -> new Officer(actor(account, found), gaps(account, found)))
                        .stream())
                .toList();
    }

    private List<Gap> gaps(Account account, Serving serving) {
        LocalDate since = account.created().atZone(time.zone()).toLocalDate();
        return account.lessons().isEmpty()
                ? List.of()
                : AskedLesson.gaps(
                        account.lessons(),
                        new AskedLesson.Day(time.today(), time.zone(), since, serving.held(), permissions));
    }

    private static Actor.Staff actor(Account account, Serving serving) {
        Set<HeldDuty> duties = new HashSet<>();
        for (HeldPosition position : serving.held()) {
            position.duties().forEach(duty -> duties.add(new HeldDuty(duty, position.kelurahanCode())));
        }
        Official official = serving.official();
        HeldPosition first = serving.held().get(0);
        return new Actor.Staff(account.id(), official.id(), official.name(), first.titleInUse(), first.unit(), duties);
    }
}
