package id.pendapa.letters;

import id.pendapa.letters.LetterSigning.Chosen;
import id.pendapa.letters.LetterSigning.Progress;
import id.pendapa.letters.LetterSigning.Tried;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.OfficeKey;
import id.pendapa.platform.PerOffice;
import id.pendapa.requests.SecretCodes;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/**
 * Signs many letters with one secret. The first ones are signed while their signatory waits, so that a wrong secret is
 * told at once; the rest goes on behind, and a page tells how far it is. The secret lives in memory only and for five
 * minutes at most: after a restart, or when that time is over, what is not signed waits as before.
 */
@Component
class SigningRuns implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SigningRuns.class);

    /** As many letters are signed before the page answers, and none is begun after this time. */
    private static final int IN_PAGE = 10;

    private static final Duration WAIT_AT_MOST = Duration.ofSeconds(4);
    private static final Duration SECRET_AT_MOST = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int AT_ONCE = 2;

    private final OfficeTime time;
    private final PerOffice<Map<String, Run>> runs = new PerOffice<>(ConcurrentHashMap::new);
    private final ExecutorService behind = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "signing");
        thread.setDaemon(true);
        return thread;
    });

    SigningRuns(OfficeTime time) {
        this.time = time;
    }

    /** Tries one letter; or only says that it was not tried. */
    @FunctionalInterface
    interface Attempt {
        Tried make(Chosen letter, boolean goOn);
    }

    private static final class Run {
        private final String id = SecretCodes.create();
        private final long account;
        private final Instant begun;
        private final Iterator<Chosen> left;
        private final int of;
        private final List<Tried> tried = new ArrayList<>();
        private boolean goOn = true;

        Run(long account, Instant begun, List<Chosen> chosen) {
            this.account = account;
            this.begun = begun;
            this.left = chosen.iterator();
            this.of = chosen.size();
        }

        synchronized void add(Tried one) {
            tried.add(one);
        }

        synchronized Progress progress() {
            return new Progress(id, List.copyOf(tried), of);
        }
    }

    /** Begins with letters of this officer. What is left when this returns goes on behind. */
    Progress begin(Actor.Staff staff, List<Chosen> chosen, Attempt attempt) {
        Instant now = time.now();
        Run run = new Run(staff.accountId(), now, chosen);
        keep(run);
        int done = 0;
        while (run.left.hasNext() && (!run.goOn || (done < IN_PAGE && time.now().isBefore(now.plus(WAIT_AT_MOST))))) {
            step(run, attempt);
            done++;
        }
        if (run.left.hasNext()) {
            goOnBehind(run, attempt);
        }
        return run.progress();
    }

    private void keep(Run run) {
        Map<String, Run> known = runs.get();
        known.values().removeIf(old -> old.begun.plus(KEPT).isBefore(run.begun));
        known.put(run.id, run);
    }

    private void goOnBehind(Run run, Attempt attempt) {
        OfficeKey office = CurrentOffice.get();
        behind.execute(
                new DelegatingSecurityContextRunnable(() -> CurrentOffice.run(office, () -> finish(run, attempt))));
    }

    private void finish(Run run, Attempt attempt) {
        try {
            while (run.left.hasNext()) {
                run.goOn = run.goOn && !behind.isShutdown() && time.now().isBefore(run.begun.plus(SECRET_AT_MOST));
                step(run, attempt);
            }
        } catch (RuntimeException broken) {
            LOG.error("Signing several letters broke off; those that are not signed wait as before.", broken);
            run.left.forEachRemaining(left -> run.add(new Tried("", "", new ConflictException("letter.not-tried"))));
        }
    }

    /** A letter that somebody changed does not stop the others; a wrong secret, or a signer that is gone, does. */
    private static void step(Run run, Attempt attempt) {
        Tried one = attempt.make(run.left.next(), run.goOn);
        run.goOn = run.goOn && (one.fault() == null || one.fault() instanceof ConflictException);
        run.add(one);
    }

    /**
     * How far it is.
     *
     * @throws NotFoundException {@code letter.together.gone} if nothing is kept of it, or somebody else began it
     */
    Progress find(Actor.Staff staff, String id) {
        Run run = runs.get().get(id);
        if (run == null || run.account != staff.accountId()) {
            throw new NotFoundException("letter.together.gone");
        }
        return run.progress();
    }

    /** The letter in work is signed to its end; the others wait for their signatory again. */
    @Override
    public void destroy() throws InterruptedException {
        behind.shutdown();
        if (!behind.awaitTermination(15, TimeUnit.SECONDS)) {
            LOG.warn("A signature was still in the making when the office closed.");
        }
    }
}
