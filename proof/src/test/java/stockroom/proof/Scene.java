package stockroom.proof;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import stockroom.testkit.fault.Calls;

/**
 * Something that may be interrupted anywhere.
 *
 * @param before the shop in which it begins
 * @param action what is interrupted, and done again afterwards
 * @param after what must hold in the end, however it went
 */
record Scene(String name, Supplier<Floor> before, BiConsumer<Floor, Calls> action, Consumer<Floor> after) {
    @Override
    public String toString() {
        return name;
    }
}
