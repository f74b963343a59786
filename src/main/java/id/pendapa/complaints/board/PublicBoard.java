package id.pendapa.complaints.board;

import id.pendapa.complaints.register.Complaint.Category;
import id.pendapa.complaints.register.Complaint.State;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Complaints that the office made public, in its own words: a list for everybody, and "me too". */
@Service
public class PublicBoard {

    private static final int PAGE = 20;
    private static final int ALIKE = 5;
    private static final Duration FRESH = Duration.ofDays(90);
    private static final String PURPOSE = "complaint-support";
    private static final Limit PER_ADDRESS = new Limit("complaint.support", 300, Duration.ofHours(1));

    private final BoardRows rows;
    private final FieldCipher cipher;
    private final RateLimits limits;
    private final Audit audit;
    private final OfficeTime time;

    PublicBoard(BoardRows rows, FieldCipher cipher, RateLimits limits, Audit audit, OfficeTime time) {
        this.rows = rows;
        this.cipher = cipher;
        this.limits = limits;
        this.audit = audit;
        this.time = time;
    }

    /**
     * A published complaint.
     *
     * @param kelurahan area code, or empty where it is not known
     * @param verified how many accounts with a proven channel said "me too"
     * @param browsers how many browsers did, without an account
     */
    public record Notice(
            long id,
            String number,
            String kelurahan,
            Category category,
            String title,
            String summary,
            @Nullable String place,
            @Nullable String outcome,
            Instant publishedAt,
            State state,
            Instant solveDue,
            int verified,
            int browsers) {}

    /**
     * Which to list.
     *
     * @param kelurahan area code, or empty for all
     * @param category null for all
     * @param before id of the last one that was shown
     */
    public record Filter(String kelurahan, @Nullable Category category, long before) {}

    /** A part of the list; {@code next} is what to continue with, or null at its end. */
    public record Part(List<Notice> notices, @Nullable Long next) {
        public Part {
            notices = List.copyOf(notices);
        }
    }

    /**
     * Who says "me too".
     *
     * @param browser random value of the browser's cookie
     * @param account key of the account that is signed in, or null
     */
    public record Supporter(String browser, @Nullable String account, String address) {}

    /** Newest first. */
    @Transactional(readOnly = true)
    public Part list(Filter filter) {
        List<Notice> found = rows.list(filter, PAGE + 1);
        List<Notice> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Part(
                shown, found.size() > shown.size() ? shown.get(shown.size() - 1).id() : null);
    }

    /** Those that somebody may mean who is about to tell of this kind at this place; none where the place is not known. */
    @Transactional(readOnly = true)
    public List<Notice> alike(String kelurahan, Category category) {
        return kelurahan.isEmpty()
                ? List.of()
                : rows.listAlike(kelurahan, category, time.now().minus(FRESH), ALIKE);
    }

    /**
     * One that may be public.
     *
     * @throws NotFoundException {@code complaint.unknown}
     */
    @Transactional(readOnly = true)
    public Notice get(String number) {
        return rows.find(number).orElseThrow(() -> new NotFoundException("complaint.unknown"));
    }

    /** Whether this visitor has said "me too" before. */
    @Transactional(readOnly = true)
    public boolean supports(Notice notice, Supporter who) {
        return rows.supports(notice.id(), hashes(notice, who));
    }

    /**
     * Says "me too"; a second time changes nothing. What a browser said before becomes that of the account.
     *
     * @throws id.pendapa.shared.TooManyRequestsException {@code limit.reached}
     * @throws ConflictException {@code complaint.over}
     */
    @Transactional
    public void support(String number, Supporter who) {
        Notice notice = get(number);
        if (notice.state().isEnd()) {
            throw new ConflictException("complaint.over");
        }
        String account = who.account();
        limits.take(PER_ADDRESS, who.address());
        if (account == null) {
            if (!supports(notice, who)) {
                add(notice, browser(notice, who.browser()), false);
            }
            return;
        }
        String key = account(notice, account);
        if (!rows.supports(notice.id(), cipher.indexes(PURPOSE, key))
                && !rows.claim(
                        notice.id(),
                        cipher.indexes(PURPOSE, browser(notice, who.browser())),
                        cipher.index(PURPOSE, key))) {
            add(notice, key, true);
        }
    }

    private void add(Notice notice, String key, boolean verified) {
        rows.support(notice.id(), cipher.index(PURPOSE, key), verified, time.today());
        audit.acted(new Audit.Act(
                "complaint.supported",
                new Audit.Subject("complaint", notice.number()),
                Map.of("verified", Boolean.toString(verified))));
    }

    private List<byte[]> hashes(Notice notice, Supporter who) {
        String account = who.account();
        return cipher.indexes(PURPOSE, account == null ? browser(notice, who.browser()) : account(notice, account));
    }

    private static String browser(Notice notice, String cookie) {
        return notice.number() + " browser " + cookie;
    }

    private static String account(Notice notice, String key) {
        return notice.number() + " account " + key;
    }
}
