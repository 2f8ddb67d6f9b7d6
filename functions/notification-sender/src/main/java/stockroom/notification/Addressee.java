package stockroom.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import stockroom.documents.Wording;
import stockroom.domain.messaging.Channel;
import stockroom.domain.ordering.Order;
import stockroom.domain.settings.Language;
import stockroom.domain.settings.Settings;

/**
 * The client of an order, as somebody who is written to.
 *
 * @param declined by which ways they want no messages
 */
record Addressee(Order order, Set<Channel> declined, Settings settings) {
    /** Whether this way leads to them at all. */
    boolean isReachedBy(Channel channel) {
        return switch (channel) {
            case EMAIL -> order.client().contact().email().isPresent();
            case SMS -> order.client().contact().phone().isPresent();
        };
    }

    /** Their own, else the shop's, also where nothing is written in theirs. */
    Language language() {
        return order.client().language().flatMap(Wording::spoken).orElse(settings.language());
    }

    /** When a message that comes up now may go out: a short one not in the quiet hours of its reader (R61). */
    Instant earliest(Channel channel, Instant now) {
        ZoneId zone = order.client().timeZone().map(ZoneId::of).orElse(settings.shopTimeZone());
        return settings.quietHours()
                .filter(quiet -> channel == Channel.SMS)
                .map(quiet -> quiet.others().nextWithin(now, zone))
                .orElse(now);
    }

    Optional<String> whyNot(Channel channel) {
        return declined.contains(channel)
                ? Optional.of("the client wants no messages by " + channel)
                : Optional.empty();
    }
}
