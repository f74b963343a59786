package id.pendapa.accounts;

import id.pendapa.office.Positions;
import id.pendapa.platform.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whose account gets or loses the duties of a position with another holder. */
@Component
@Order(1)
class AccountsOfHolder implements Positions.FollowsHolder {

    private final AccountRows rows;
    private final Positions positions;
    private final Words words;

    AccountsOfHolder(AccountRows rows, Positions positions, Words words) {
        this.rows = rows;
        this.positions = positions;
        this.words = words;
    }

    @Override
    public List<String> effects(Positions.NewHolder change) {
        Set<String> codes = positions.listDuties(change.code());
        String named = new TreeSet<>(codes)
                .stream().map(duty -> words.say("accounts.duty." + duty)).collect(Collectors.joining(", "));
        List<String> effects = new ArrayList<>();
        if (!named.isEmpty()) {
            findOpen(change.leaving())
                    .ifPresent(account -> effects.add(words.say("accounts.holder.loses", account.username(), named)));
        }
        if (!change.vacant() && !named.isEmpty()) {
            effects.add(findOpen(change.arriving())
                    .map(account -> words.say("accounts.holder.gets", account.username(), named))
                    .orElseGet(() -> words.say("accounts.holder.none")));
        }
        return effects;
    }

    private Optional<AccountRows.Row> findOpen(@Nullable Long officialId) {
        return rows.list().stream()
                .filter(row -> row.active() && Long.valueOf(row.officialId()).equals(officialId))
                .findFirst();
    }
}
