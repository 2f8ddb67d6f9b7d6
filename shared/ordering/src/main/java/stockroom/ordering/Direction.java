package stockroom.ordering;

import java.util.List;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Quantity;
import stockroom.domain.messaging.Cause;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderLine;
import stockroom.domain.ordering.StockAllocated;
import stockroom.domain.stock.Allocation;

/** Units go to orders or come back from them. */
enum Direction {
    GIVE {
        @Override
        Quantity available(OrderLine line) {
            return line.demand();
        }

        @Override
        StockAllocated.Step step(
                PositionKey position, long version, List<Order> orders, List<Allocation.Share> shares, Cause cause) {
            return StockAllocated.give(position, version, orders, shares, cause);
        }
    },
    TAKE_BACK {
        @Override
        Quantity available(OrderLine line) {
            return line.reserved();
        }

        @Override
        StockAllocated.Step step(
                PositionKey position, long version, List<Order> orders, List<Allocation.Share> shares, Cause cause) {
            return StockAllocated.takeBack(position, version, orders, shares, cause);
        }
    };

    /** How many units of the line may change hands. */
    abstract Quantity available(OrderLine line);

    abstract StockAllocated.Step step(
            PositionKey position, long version, List<Order> orders, List<Allocation.Share> shares, Cause cause);
}
