package stockroom.ordering;

import java.util.function.Function;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.Refusal;

/** What became of an order that was sent. */
public sealed interface Taking {
    record Taken(Order order) implements Taking {}

    /** It had been taken before; this is how it stands now. */
    record Repeated(Order order) implements Taking {}

    record Refused(Refusal refusal) implements Taking {}

    default <T> T fold(Function<Order, T> taken, Function<Order, T> repeated, Function<Refusal, T> refused) {
        if (this instanceof Taken t) {
            return taken.apply(t.order());
        }
        return this instanceof Repeated r ? repeated.apply(r.order()) : refused.apply(((Refused) this).refusal());
    }
}
