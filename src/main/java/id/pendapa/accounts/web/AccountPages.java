package id.pendapa.accounts.web;

import id.pendapa.accounts.AccessReview;
import id.pendapa.accounts.StaffAccountBook;
import id.pendapa.accounts.StaffAccountBook.Account;
import id.pendapa.accounts.StaffAccountBook.Closing;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.OfficeSeat;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of staff accounts ready to draw. */
@Component
class AccountPages {

    private final StaffAccountBook book;
    private final AccessReview review;
    private final OfficeSeat seat;
    private final OfficeTime time;
    private final Words words;

    AccountPages(StaffAccountBook book, AccessReview review, OfficeSeat seat, OfficeTime time, Words words) {
        this.book = book;
        this.review = review;
        this.seat = seat;
        this.time = time;
        this.words = words;
    }

    AccountListPage list(Map<String, String> typed, Map<String, String> errors) {
        List<Account> accounts = book.list();
        StaffAccountBook.Choices choices = book.choices();
        return new AccountListPage(
                accounts.stream()
                        .filter(account -> account.closing() == null)
                        .map(this::row)
                        .toList(),
                accounts.stream()
                        .filter(account -> account.closing() != null)
                        .map(this::row)
                        .toList(),
                Stream.concat(
                                Stream.of(Option.of("", words.say("accounts.manage.person.new"))),
                                choices.people().stream()
                                        .map(person -> Option.of(Long.toString(person.id()), person.name())))
                        .toList(),
                Stream.concat(
                                Stream.of(Option.of("", words.say("accounts.manage.choose"))),
                                choices.vacant().stream()
                                        .map(post -> Option.of(
                                                Long.toString(post.id()), post.title() + " (" + post.unit() + ")")))
                        .toList(),
                typed,
                errors);
    }

    /**
     * One account.
     *
     * @param code code of a link that was just made, or null
     */
    AccountPage account(long id, @Nullable String code, Map<String, String> typed, Map<String, String> errors) {
        Account account = book.get(id);
        Closing closing = account.closing();
        return new AccountPage(
                row(account),
                account.version(),
                account.own(),
                account.linkByTwo(),
                account.endsOn() == null ? null : IndonesianDates.day(account.endsOn()),
                review.wanted(id)
                        .map(change -> words.say("accounts.review.wanted", change))
                        .orElse(null),
                closing == null
                        ? null
                        : words.say(
                                "accounts.manage.closed.line",
                                IndonesianDates.moment(closing.at().atZone(time.zone())),
                                closing.by(),
                                closing.reason()),
                code == null ? null : seat.address() + "/sandi/" + code,
                typed,
                errors);
    }

    private AccountListPage.Row row(Account account) {
        return new AccountListPage.Row(
                account.id(),
                account.name(),
                account.username(),
                account.held().isEmpty() ? words.say("accounts.manage.holds-none") : String.join(", ", account.held()),
                account.duties().isEmpty()
                        ? words.say("accounts.manage.duty-none")
                        : account.duties().stream()
                                .map(duty -> words.say("accounts.duty." + duty))
                                .collect(Collectors.joining(", ")));
    }
}
