package stockroom.ordering;

import java.util.List;
import stockroom.domain.customer.Customer;
import stockroom.domain.customer.Match;
import stockroom.domain.messaging.Cause;
import stockroom.domain.ordering.Confirmation;
import stockroom.domain.ordering.Intake;
import stockroom.domain.ordering.Move;
import stockroom.domain.ordering.Order;
import stockroom.domain.settings.Configuration;
import stockroom.domain.task.Task;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.CustomerStore;

/** The last step of taking an order: its customer's card (R7), its first version and its event. */
final class StandOrder {
    private final CustomerStore customers;
    private final ConfigurationStore configurations;
    private final Confirmation.KnownAddress known;
    private final RandomIds ids;

    StandOrder(
            CustomerStore customers,
            ConfigurationStore configurations,
            Confirmation.KnownAddress known,
            RandomIds ids) {
        this.customers = customers;
        this.configurations = configurations;
        this.known = known;
        this.ids = ids;
    }

    /** @param taken the order with its event @param tasks for people @param card the writes of the customer's card */
    record Standing(Move.Done taken, List<Task> tasks, List<Change> card) {}

    Standing stand(Order order, CustomerStore.Lookups lookups, Configuration configuration, Cause cause) {
        Match match = Match.of(lookups.byPhone(), lookups.byEmail());
        Customer card = match.card()
                .flatMap(customers::find)
                .orElseGet(() -> Customer.first(ids.customer(), order.client().name()));
        Intake.Joined joined =
                Intake.join(order, match, card, configuration.settings().duplicateOrderWindow(), cause);
        Move.Done taken =
                Intake.taken(joined.order(), cause, configuration.settings().autoConfirm(), known);
        return new Standing(
                taken,
                joined.tasks(),
                customers.write(joined.card(), order.client().contact(), lookups));
    }

    /** The same for an order that was taken in parts: everything is read anew. */
    Standing stand(Order order, Cause cause) {
        return stand(order, customers.lookups(order.client().contact()), configurations.read(), cause);
    }
}
