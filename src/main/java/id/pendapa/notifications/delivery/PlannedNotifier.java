package id.pendapa.notifications.delivery;

import id.pendapa.notifications.Notice;
import id.pendapa.notifications.Notifier;
import id.pendapa.notifications.Recipient;
import id.pendapa.notifications.SentMessage;
import id.pendapa.notifications.SentMessage.Channel;
import id.pendapa.notifications.SentMessage.State;
import id.pendapa.notifications.channels.OutgoingChannel;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Mode;
import id.pendapa.platform.Tasks;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes messages down with the act that causes them and plans their delivery. */
@Service
class PlannedNotifier implements Notifier {

    private final MessageRows rows;
    private final ContactPreferences preferences;
    private final ChannelChain chain;
    private final Tasks tasks;
    private final Mode mode;
    private final InstantSource clock;

    PlannedNotifier(
            MessageRows rows,
            ContactPreferences preferences,
            ChannelChain chain,
            Tasks tasks,
            Mode mode,
            InstantSource clock) {
        this.rows = rows;
        this.preferences = preferences;
        this.chain = chain;
        this.tasks = tasks;
        this.mode = mode;
        this.clock = clock;
    }

    @Override
    @Transactional
    public SentMessage send(Notice notice) {
        Instant now = now();
        Channel channel = notice.template().isSecret()
                ? chooseForSecret(notice.recipient())
                : choose(notice.recipient(), preferences.find(notice.subject()));
        State state = channel == Channel.PRINT ? State.TO_PRINT : State.PLANNED;
        Optional<Long> id = rows.insert(notice, channel, state, now);
        if (id.isEmpty()) {
            return rows.get(notice).sent();
        }
        if (state == State.PLANNED) {
            tasks.plan(DeliverMessage.TASK, id.get().toString(), now);
        }
        return new SentMessage(id.get(), notice.template(), channel, state, now);
    }

    /** Where nothing reaches the recipient by machine, the counter prints it: nothing is called sent that was not. */
    private Channel choose(Recipient recipient, Optional<Channel> wished) {
        if (wished.filter(Channel.PRINT::equals).isPresent()) {
            return Channel.PRINT;
        }
        Optional<Channel> first = chain.list(recipient, wished).stream()
                .map(OutgoingChannel::channel)
                .findFirst();
        if (mode.isExample()) {
            return hasMail(recipient) || first.isPresent() ? Channel.OUTBOX : Channel.PRINT;
        }
        return first.orElse(Channel.PRINT);
    }

    @Override
    @Transactional(readOnly = true)
    public List<SentMessage> list(String subjectKind, String subjectKey) {
        return rows.list(subjectKind, subjectKey).stream().map(Message::sent).toList();
    }

    @Override
    @Transactional
    public void prefer(Audit.Subject subject, Channel channel) {
        preferences.write(subject, channel, now());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Channel> findPreference(Audit.Subject subject) {
        return preferences.find(subject);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Channel> listWays(Recipient recipient) {
        Set<Channel> ways = new LinkedHashSet<>();
        if (mode.isExample() && hasMail(recipient)) {
            ways.add(Channel.EMAIL);
        }
        chain.list(recipient, Optional.empty()).forEach(way -> ways.add(way.channel()));
        ways.add(Channel.PRINT);
        return List.copyOf(ways);
    }

    /** Example mode shows what would have gone to a phone too, so that it can be tried without a provider. */
    private Channel chooseForSecret(Recipient recipient) {
        if (mode.isExample() && (hasMail(recipient) || recipient.phone() != null)) {
            return Channel.OUTBOX;
        }
        return chain.list(recipient, Optional.empty()).stream()
                .map(OutgoingChannel::channel)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A secret is sent only where it can arrive."));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean reachesByMachine(Recipient recipient) {
        return (mode.isExample() && (hasMail(recipient) || recipient.phone() != null))
                || !chain.list(recipient, Optional.empty()).isEmpty();
    }

    private static boolean hasMail(Recipient recipient) {
        return recipient.email() != null && !recipient.email().isBlank();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
