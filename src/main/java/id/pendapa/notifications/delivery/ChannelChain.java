package id.pendapa.notifications.delivery;

import id.pendapa.notifications.Recipient;
import id.pendapa.notifications.SentMessage.Channel;
import id.pendapa.notifications.channels.OutgoingChannel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The ways in the order in which they are tried: the one that the person wished, then the others, the cheapest first. At
 * the end of every chain stands the counter, which prints.
 */
@Component
class ChannelChain {

    private final List<OutgoingChannel> channels;

    ChannelChain(List<OutgoingChannel> channels) {
        this.channels = channels.stream()
                .sorted(Comparator.comparing(OutgoingChannel::channel))
                .toList();
    }

    /** Those that reach this person; none for somebody who wants paper. */
    List<OutgoingChannel> list(Recipient recipient, Optional<Channel> wished) {
        if (wished.filter(Channel.PRINT::equals).isPresent()) {
            return List.of();
        }
        return channels.stream()
                .filter(channel -> channel.reaches(recipient))
                .sorted(Comparator.comparing(
                        channel -> wished.filter(channel.channel()::equals).isPresent() ? 0 : 1))
                .toList();
    }
}
