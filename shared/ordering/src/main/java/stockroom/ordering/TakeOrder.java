package stockroom.ordering;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import stockroom.domain.catalog.Product;
import stockroom.domain.measure.Sku;
import stockroom.domain.messaging.Cause;
import stockroom.domain.ordering.Intake;
import stockroom.domain.ordering.NewOrder;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.Refusal;
import stockroom.domain.settings.Configuration;
import stockroom.dynamodb.Busy;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.IntakeReader;
import stockroom.dynamodb.IntakeReader.Found;
import stockroom.dynamodb.StoredOrder;

/**
 * Takes a new order, once however often it is sent (R1), whole or not at all (R2), without ever promising a unit twice (R5).
 *
 * <p>An order that fits a transaction costs one read, a look at the customer's card where there is one, and one transaction.
 */
public final class TakeOrder {
    private static final int MOST_OTHER_ACTIONS = 5;

    private final LiveConfiguration configuration;
    private final IntakeReader reader;
    private final Decisions decisions;
    private final FinishDecision finishDecision;
    private final StandOrder standOrder;
    private final KeyConflicts conflicts;

    TakeOrder(
            ConfigurationStore configurations,
            IntakeReader reader,
            Decisions decisions,
            FinishDecision finishDecision,
            StandOrder standOrder,
            KeyConflicts conflicts) {
        this.configuration = new LiveConfiguration(configurations);
        this.reader = reader;
        this.decisions = decisions;
        this.finishDecision = finishDecision;
        this.standOrder = standOrder;
        this.conflicts = conflicts;
    }

    /** @throws Busy when the order lost every race for its articles; nothing was written and sending it again is safe */
    public Taking take(NewOrder wish, Cause cause) {
        return decisions.untilItHolds(() -> attempt(wish, cause));
    }

    /** @return empty when somebody else was faster: everything is read and decided anew */
    private Optional<Taking> attempt(NewOrder wish, Cause cause) {
        Configuration current = configuration.get();
        Found found = reader.read(wish, current);
        if (found.existing().isPresent()) {
            return known(wish, found.existing().get(), cause);
        }
        if (found.generation() != current.generation()) {
            configuration.renewed();
            return Optional.empty();
        }
        return decided(wish, current, found, cause);
    }

    /** The order that has this key already; empty when it was being taken and turned out impossible, which frees the key. */
    private Optional<Taking> known(NewOrder wish, StoredOrder existing, Cause cause) {
        if (!existing.order().identity().content().equals(wish.content())) {
            conflicts.record(existing.order(), wish, cause);
            return Optional.of(new Taking.Refused(Refusal.conflict(
                    "key-reused",
                    "The key " + wish.channel() + ", " + wish.externalId()
                            + " belongs to an order with other content.")));
        }
        if (!existing.order().isStaged()) {
            return Optional.of(new Taking.Repeated(existing.order()));
        }
        return finishDecision.finish(wish.orderId(), cause).<Taking>map(Taking.Repeated::new);
    }

    private Optional<Taking> decided(NewOrder wish, Configuration current, Found found, Cause cause) {
        return new Intake(current, found.products(), found.stocks())
                .decide(wish, cause)
                .fold(
                        order -> decisions.fits(order, MOST_OTHER_ACTIONS)
                                ? insert(order, current, found, cause)
                                : stage(wish, order, found, cause),
                        refusal -> Optional.of(new Taking.Refused(refusal)));
    }

    private Optional<Taking> insert(Order order, Configuration current, Found found, Cause cause) {
        StandOrder.Standing standing = standOrder.stand(order, found.lookups(), current, cause);
        Set<String> refusedBy = decisions.insert(standing.taken(), found.stocks(), standing.tasks(), standing.card());
        return refusedBy.isEmpty()
                ? Optional.of(new Taking.Taken(standing.taken().after()))
                : Optional.empty();
    }

    private Optional<Taking> stage(NewOrder wish, Order order, Found found, Cause cause) {
        if (!decisions.stage(order, strict(wish, found.products()))) {
            return Optional.empty();
        }
        // Undone: an article fell short meanwhile. The next attempt reads the stock again and says so, or takes the
        // order after all.
        return finishDecision.finish(order.id(), cause).<Taking>map(Taking.Taken::new);
    }

    private static Set<Sku> strict(NewOrder wish, Map<Sku, Product> products) {
        return wish.shortage() == NewOrder.Shortage.REFUSES
                ? new HashSet<>(products.keySet())
                : products.values().stream()
                        .filter(p -> !p.sellWithoutStock())
                        .map(Product::sku)
                        .collect(Collectors.toSet());
    }
}
