package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What somebody who acts has at hand: the street to the shop, and what all of them remember of what they asked and heard. */
final class Stage {
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(3),
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1));

    private final Street street;
    private final ReferenceShop reference;

    Stage(Street street, ReferenceShop reference) {
        this.street = street;
        this.reference = reference;
    }

    Instant now() {
        return street.now();
    }

    ReferenceShop reference() {
        return reference;
    }

    void later(Duration wait, Runnable then) {
        street.later(wait, then);
    }

    void read(Ask ask, Consumer<JsonNode> then) {
        street.send(ask, answer -> {
            if (answer.isDone()) {
                then.accept(answer.body());
            }
        });
    }

    void once(Ask ask, Consumer<Answer> then) {
        street.send(ask, then);
    }

    /** Asks once; the answer goes into the claim before anybody else learns of it. */
    void ask(Ask ask, Claim claim, Consumer<Answer> then) {
        claim.sent(now());
        street.send(ask, answer -> {
            claim.answered(answer.verdict(), now());
            then.accept(answer);
        });
    }

    /** Asks again while nothing tells whether it happened, at most so many times, waiting longer each time. */
    void insist(Ask ask, Claim claim, int times, Consumer<Answer> then) {
        insist(ask, claim, times, 0, then);
    }

    private void insist(Ask ask, Claim claim, int times, int sent, Consumer<Answer> then) {
        ask(ask, claim, answer -> {
            then.accept(answer);
            if (answer.verdict() == Claim.Verdict.UNKNOWN && sent + 1 < times) {
                Duration wait = WAITS.get(Math.min(sent, WAITS.size() - 1));
                later(wait, () -> insist(ask, claim, times, sent + 1, then));
            }
        });
    }

    /** Opens an order's card, as staff do: by its id where it is known, else by its number. */
    void open(KnownOrder order, Consumer<JsonNode> then) {
        Optional<String> id = order.last().map(shown -> shown.path("orderId").asText());
        long known = order.version();
        Consumer<JsonNode> heard = shown -> {
            if (shown.path("version").asLong() < known) {
                reference.objects(order.key() + ": read in an older version than was answered before");
            }
            order.heard(shown);
            then.accept(shown);
        };
        if (id.isPresent()) {
            read(Ask.get(Ask.OPERATOR, "/staff/orders/" + id.get()), heard);
        } else {
            String number = order.key().substring(order.key().indexOf('/') + 1);
            read(
                    Ask.get(Ask.OPERATOR, "/staff/orders?q=" + URLEncoder.encode(number, StandardCharsets.UTF_8)),
                    page -> page.path("items").forEach(shown -> {
                        if (shown.path("externalId").asText().equals(number)) {
                            heard.accept(shown);
                        }
                    }));
        }
    }

    /** Looks at the purchase orders of one status, and speaks of one of those that are listed, counted around. */
    void purchaseOrder(Ask.Who who, String status, int which, BiConsumer<KnownPurchase, PlainPurchase> then) {
        read(Ask.get(who, "/staff/purchase-orders?status=" + status), page -> {
            JsonNode items = page.path("items");
            items.forEach(item -> reference.purchases().heard(item, now()));
            if (!items.isEmpty()) {
                PlainPurchase shown = new PlainPurchase(items.path(which % items.size()));
                then.accept(reference.purchases().order(shown.id()), shown);
            }
        });
    }

    /** The page of its supplier: the path to which the newest letter leads that names the purchase order; empty before one came. */
    Optional<String> supplierPage(PlainPurchase order) {
        List<String> links = street.links(order.name());
        return links.stream().skip(Math.max(0, links.size() - 1)).findFirst();
    }

    /** Hears what an answer says of a purchase order. */
    Consumer<Answer> hearingOfPurchase() {
        return answer -> {
            if (answer.isDone() && answer.body().hasNonNull("id")) {
                reference.purchases().heard(answer.body(), now());
            }
        };
    }

    /** Hears what an answer says of an order. */
    static Consumer<Answer> hearing(KnownOrder order) {
        return answer -> {
            if (answer.isDone()) {
                order.heard(answer.body());
            }
        };
    }
}
