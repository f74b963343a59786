package id.pendapa.accounts.web;

import id.pendapa.accounts.AccessReview;
import id.pendapa.accounts.AccessReview.Review;
import id.pendapa.office.OfficeTime;
import id.pendapa.office.Positions.Ground;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the pages of the access review ready to draw. */
@Component
class AccessReviewPages {

    /** Who did not sign in for so long may not need the account any more. */
    private static final int LONG_UNUSED_DAYS = 90;

    private final AccessReview review;
    private final OfficeTime time;
    private final Words words;

    AccessReviewPages(AccessReview review, OfficeTime time, Words words) {
        this.review = review;
        this.time = time;
        this.words = words;
    }

    AccessReviewPage.All all() {
        Map<Boolean, List<AccessReviewPage.Line>> lines = review.list().stream()
                .collect(Collectors.partitioningBy(
                        AccessReview.Line::due, Collectors.mapping(this::line, Collectors.toList())));
        return new AccessReviewPage.All(lines.getOrDefault(true, List.of()), lines.getOrDefault(false, List.of()));
    }

    AccessReviewPage.One one(long account, Map<String, String> typed, Map<String, String> errors) {
        AccessReview.Line line = review.get(account);
        Review last = line.last();
        return new AccessReviewPage.One(
                line(line),
                review.allowed(line.duties()).stream()
                        .map(permission -> words.say("accounts.may." + permission))
                        .toList(),
                last == null ? 0 : last.id(),
                Arrays.stream(AccessReview.Verdict.values())
                        .map(verdict -> Option.of(verdict.name(), words.say("accounts.review.verdict." + verdict)))
                        .toList(),
                typed,
                errors);
    }

    private AccessReviewPage.Line line(AccessReview.Line line) {
        List<SummaryRow> facts = new ArrayList<>();
        facts.add(SummaryRow.of(words.say("accounts.username"), line.username()));
        facts.add(SummaryRow.of(
                words.say("accounts.review.why"),
                line.grounds().isEmpty()
                        ? new String[] {words.say("accounts.manage.holds-none")}
                        : line.grounds().stream().map(this::ground).toArray(String[]::new)));
        facts.add(SummaryRow.of(words.say("accounts.manage.duties"), duties(line)));
        facts.add(SummaryRow.of(
                words.say("accounts.review.use"),
                words.say(
                        "accounts.review.made",
                        day(line.madeAt().atZone(time.zone()).toLocalDate())),
                line.lastSeenOn() == null
                        ? words.say("accounts.review.never-seen")
                        : words.say("accounts.review.seen", day(line.lastSeenOn())),
                words.say(line.passkey() ? "accounts.review.passkey" : "accounts.review.no-passkey")));
        if (line.last() != null) {
            facts.add(SummaryRow.of(words.say("accounts.review.last"), said(line.last())));
        }
        return new AccessReviewPage.Line(line.account(), line.name(), facts, warnings(line), line.own());
    }

    private String duties(AccessReview.Line line) {
        return line.duties().isEmpty()
                ? words.say("accounts.manage.duty-none")
                : line.duties().stream()
                        .map(duty -> words.say("accounts.duty." + duty))
                        .collect(Collectors.joining(", "));
    }

    private String ground(Ground ground) {
        String since = words.say("accounts.review.since", ground.title(), day(ground.from()));
        String until = ground.until() == null ? "" : " " + words.say("accounts.review.until", day(ground.until()));
        String decree = ground.skNumber() == null
                ? words.say("accounts.review.no-decree")
                : words.say("accounts.review.decree", ground.skNumber());
        return since + until + ", " + decree;
    }

    private String said(Review last) {
        String verdict = words.say(
                "accounts.review.said." + last.verdict(),
                IndonesianDates.moment(last.at().atZone(time.zone())),
                last.by());
        return last.remark().isEmpty() ? verdict : verdict + ": " + last.remark();
    }

    private List<String> warnings(AccessReview.Line line) {
        List<String> warnings = new ArrayList<>();
        LocalDate today = time.today();
        if (line.grounds().isEmpty()) {
            warnings.add(words.say("accounts.review.warn.no-position"));
        }
        LocalDate used =
                line.lastSeenOn() == null ? line.madeAt().atZone(time.zone()).toLocalDate() : line.lastSeenOn();
        if (used.plusDays(LONG_UNUSED_DAYS).isBefore(today)) {
            warnings.add(words.say("accounts.review.warn.unused", LONG_UNUSED_DAYS));
        }
        if (line.endsOn() != null) {
            warnings.add(words.say("accounts.end.on", day(line.endsOn())));
        }
        return warnings;
    }

    private static String day(LocalDate day) {
        return IndonesianDates.day(day);
    }
}
