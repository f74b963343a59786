package id.pendapa.notifications.channels;

import id.pendapa.notifications.MessageTemplate;
import id.pendapa.notifications.MessageTexts;
import id.pendapa.notifications.Recipient;
import id.pendapa.notifications.SentMessage.Channel;
import id.pendapa.notifications.channels.ChannelSettingRows.Kept;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Mode;
import id.pendapa.platform.Permission;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.PhoneNumber;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Enters how the office reaches people, and tries it out. */
@Service
public class ChannelDesk {

    private static final Limit TESTS = new Limit("channels.test", 10, Duration.ofHours(1));

    /** Number of a request that nobody has. */
    private static final String SAMPLE = "UJI-COBA";

    private final ChannelSettingRows rows;
    private final List<OutgoingChannel> channels;
    private final MessageTexts texts;
    private final Gate gate;
    private final FormKeys formKeys;
    private final RateLimits limits;
    private final Audit audit;
    private final Mode mode;
    private final InstantSource clock;
    private final TransactionOperations transactions;

    ChannelDesk(
            ChannelSettingRows rows,
            List<OutgoingChannel> channels,
            MessageTexts texts,
            Gate gate,
            FormKeys formKeys,
            RateLimits limits,
            Audit audit,
            Mode mode,
            InstantSource clock,
            TransactionOperations transactions) {
        this.rows = rows;
        this.channels = List.copyOf(channels);
        this.texts = texts;
        this.gate = gate;
        this.formKeys = formKeys;
        this.limits = limits;
        this.audit = audit;
        this.mode = mode;
        this.clock = clock;
        this.transactions = transactions;
    }

    /**
     * How it stands.
     *
     * @param version which a change must name
     * @param values what holds, by name of the input; no secrets
     * @param kept which secrets there are, by name of the input
     * @param templates what must be approved by Meta: name and text
     */
    public record Standing(
            int version, Map<String, String> values, Map<String, Boolean> kept, Map<String, String> templates) {}

    /** Everything but the secrets. */
    @Transactional(readOnly = true)
    public Standing look() {
        gate.require(Permission.CHANNEL_MANAGE);
        Kept now = rows.get();
        return new Standing(
                now.settings().version(),
                ChannelForm.values(now.settings()),
                ChannelForm.kept(now.secrets()),
                texts.templates(
                        template -> WhatsAppCloud.templateName(now.settings().whatsApp(), template)));
    }

    /** Codes of what is wrong with what was typed, by name of the input. */
    @Transactional(readOnly = true)
    public Map<String, String> faults(Map<String, String> typed) {
        gate.require(Permission.CHANNEL_MANAGE);
        return ChannelRules.faults(typed, rows.get().secrets());
    }

    /**
     * Changes the channels, once per form.
     *
     * @throws ConflictException {@code channels.stale} if somebody else just changed them
     * @throws InvalidException if something is wrong
     */
    @Transactional
    public void change(int seen, Map<String, String> typed, UUID formKey) {
        gate.require(Permission.CHANNEL_MANAGE);
        ChannelSettings settings = ChannelForm.settings(typed);
        formKeys.once(
                formKey,
                seen + "|" + settings + "|"
                        + ChannelForm.secrets(typed, ChannelSecrets.NONE).hashCode(),
                () -> {
                    Kept before = rows.get();
                    ChannelRules.faults(typed, before.secrets()).values().stream()
                            .findFirst()
                            .ifPresent(fault -> {
                                throw new InvalidException(fault);
                            });
                    ChannelSecrets secrets = ChannelForm.secrets(typed, before.secrets());
                    rows.save(seen, settings, secrets, clock.instant());
                    audit.acted(new Audit.Act(
                            "channels.changed",
                            new Audit.Subject("channels", Integer.toString(seen + 1)),
                            Map.of(
                                    "sms", Boolean.toString(settings.sms().on()),
                                    "whatsapp",
                                            Boolean.toString(settings.whatsApp().on()),
                                    "cap", Long.toString(settings.capRupiah()),
                                    "secrets", Boolean.toString(!secrets.equals(before.secrets())))));
                    return Integer.toString(seen + 1);
                });
    }

    /**
     * Sends one message to a number of the office's own, now and once per form. In example mode only to a gateway on this
     * machine.
     *
     * @throws InvalidException if the number is none or the channel is off
     * @throws ConflictException {@code channels.tested} if this form was sent before
     */
    public Handed test(Channel channel, String typed, UUID formKey) {
        Actor.Staff staff = gate.require(Permission.CHANNEL_MANAGE);
        PhoneNumber phone = PhoneNumber.find(typed)
                .filter(PhoneNumber::isMobile)
                .orElseThrow(() -> new InvalidException("channels.phone"));
        Recipient recipient = new Recipient(null, phone);
        OutgoingChannel way = channels.stream()
                .filter(one -> one.channel() == channel && one.reaches(recipient))
                .findFirst()
                .orElseThrow(() -> new InvalidException("channels.off"));
        if (mode.isExample() && !ChannelRules.isLoopback(address(channel))) {
            throw new InvalidException("channels.example");
        }
        limits.take(TESTS, Long.toString(staff.accountId()));
        AtomicBoolean first = new AtomicBoolean();
        transactions.executeWithoutResult(status ->
                formKeys.once(formKey, channel + "|" + phone.international(), () -> {
                    first.set(true);
                    audit.acted(
                            new Audit.Act("channels.tested", new Audit.Subject("channels", channel.name()), Map.of()));
                    return channel.name();
                }));
        if (!first.get()) {
            throw new ConflictException("channels.tested");
        }
        return way.send(new Outgoing(
                formKey,
                recipient,
                MessageTemplate.DITERIMA,
                SAMPLE,
                texts.link("/cek"),
                null,
                texts.write(MessageTemplate.DITERIMA, SAMPLE, "/cek")));
    }

    private String address(Channel channel) {
        ChannelSettings settings = rows.get().settings();
        return channel == Channel.SMS
                ? settings.sms().address()
                : settings.whatsApp().address();
    }
}
