package id.pendapa.accounts;

import id.pendapa.office.HeldPosition;
import id.pendapa.office.OfficeTime;
import id.pendapa.office.Official;
import id.pendapa.office.Positions;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Actor.HeldDuty;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Accounts of staff, and what their people hold today. */
@Component
class StaffAccounts implements UserDetailsService, StaffDirectory {

    private final JdbcClient database;
    private final Positions positions;
    private final OfficeTime time;

    StaffAccounts(JdbcClient database, Positions positions, OfficeTime time) {
        this.database = database;
        this.positions = positions;
        this.time = time;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return database.sql("SELECT id, username, password_hash, active FROM staff_account WHERE username = :name")
                .param("name", username.strip().toLowerCase(Locale.ROOT))
                .query((row, number) -> new StaffUser(
                        row.getLong("id"),
                        row.getString("username"),
                        row.getString("password_hash"),
                        row.getBoolean("active")))
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("No such account."));
    }

    /** The officer behind an active account; empty if the account is closed or its person holds no position today. */
    Optional<Actor.Staff> findActor(long accountId) {
        return database.sql("SELECT official_id FROM staff_account WHERE id = :id AND active")
                .param("id", accountId)
                .query(Long.class)
                .optional()
                .flatMap(positions::findOfficial)
                .flatMap(official -> actor(accountId, official));
    }

    private Optional<Actor.Staff> actor(long accountId, Official official) {
        List<HeldPosition> held = positions.heldBy(official.id(), time.today());
        if (held.isEmpty()) {
            return Optional.empty();
        }
        HeldPosition first = held.get(0);
        return Optional.of(new Actor.Staff(
                accountId, official.id(), official.name(), first.titleInUse(), first.unit(), duties(held)));
    }

    private Set<HeldDuty> duties(List<HeldPosition> held) {
        Set<HeldDuty> duties = new HashSet<>();
        for (HeldPosition position : held) {
            database.sql("SELECT duty FROM position_duty WHERE position_code = :code")
                    .param("code", position.code())
                    .query(String.class)
                    .list()
                    .forEach(duty -> duties.add(new HeldDuty(duty, position.kelurahanCode())));
        }
        return duties;
    }

    @Override
    public List<Actor.Staff> holdersOf(String duty, @Nullable String kelurahanCode) {
        List<String> codes = database.sql("SELECT position_code FROM position_duty WHERE duty = :duty")
                .param("duty", duty)
                .query(String.class)
                .list();
        List<Long> officials = positions.listHolders(codes, kelurahanCode, time.today());
        if (officials.isEmpty()) {
            return List.of();
        }
        return database
                .sql("SELECT id FROM staff_account WHERE active AND official_id IN (:officials) ORDER BY id")
                .param("officials", officials)
                .query(Long.class)
                .list()
                .stream()
                .flatMap(account -> findActor(account).stream())
                .toList();
    }

    @Override
    public List<byte[]> ownNikIndexes(long accountId) {
        return database.sql("SELECT nik_index FROM staff_account WHERE id = :id AND nik_index IS NOT NULL")
                .param("id", accountId)
                .query((row, number) -> row.getBytes("nik_index"))
                .list();
    }
}
