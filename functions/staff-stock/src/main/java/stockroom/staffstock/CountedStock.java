package stockroom.staffstock;

import java.util.function.Function;
import stockroom.dynamodb.MovementStore;

/** How a stock count ended. */
sealed interface CountedStock {
    record Counted(MovementStore.Count count) implements CountedStock {}

    record Repeated(MovementStore.Count count) implements CountedStock {}

    /** A count of this id found something else. */
    record OtherContent(MovementStore.Count stored) implements CountedStock {}

    /** The product or the warehouse isn't there. */
    record Unknown(String what) implements CountedStock {}

    default <T> T fold(
            Function<MovementStore.Count, T> counted,
            Function<MovementStore.Count, T> repeated,
            Function<MovementStore.Count, T> otherContent,
            Function<String, T> unknown) {
        if (this instanceof Counted c) {
            return counted.apply(c.count());
        }
        if (this instanceof Repeated r) {
            return repeated.apply(r.count());
        }
        return this instanceof OtherContent o ? otherContent.apply(o.stored()) : unknown.apply(((Unknown) this).what());
    }
}
