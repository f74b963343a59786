package id.pendapa.accounts;

import id.pendapa.accounts.AccountRows.Row;
import id.pendapa.office.OfficeTime;
import id.pendapa.office.Official;
import id.pendapa.office.Positions;
import id.pendapa.platform.Permission;
import id.pendapa.platform.SettingsPages;
import id.pendapa.platform.page.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The settings of staff accounts, and how many holders of positions have none. */
@Component
class AccountSettings implements SettingsPages {

    private final AccountRows rows;
    private final Positions positions;
    private final OfficeTime time;
    private final Words words;

    AccountSettings(AccountRows rows, Positions positions, OfficeTime time, Words words) {
        this.rows = rows;
        this.positions = positions;
        this.time = time;
        this.words = words;
    }

    @Override
    public List<Entry> list() {
        return List.of(
                new Entry(
                        30,
                        Permission.ACCOUNT_MANAGE,
                        "/pengaturan/akun",
                        words.say("accounts.manage.title"),
                        this::missing),
                new Entry(
                        31,
                        Permission.PASSKEY_MANAGE,
                        "/pengaturan/kunci-sandi",
                        words.say("accounts.passkey.office.title"),
                        List::of),
                new Entry(
                        32,
                        Permission.ACCOUNT_RECOVER,
                        "/pengaturan/pemulihan",
                        words.say("accounts.recovery.title"),
                        List::of),
                new Entry(
                        33,
                        Permission.ACCESS_REVIEW,
                        "/pengaturan/tinjauan-akses",
                        words.say("accounts.review.title"),
                        List::of));
    }

    private List<String> missing() {
        Set<Long> served =
                rows.list().stream().filter(Row::active).map(Row::officialId).collect(Collectors.toSet());
        Set<Long> without = new HashSet<>();
        for (Positions.Post post : positions.listPosts(time.today())) {
            Official holder = post.holder();
            if (holder != null && !served.contains(holder.id())) {
                without.add(holder.id());
            }
        }
        return without.isEmpty() ? List.of() : List.of(words.say("accounts.missing.accounts", without.size()));
    }
}
