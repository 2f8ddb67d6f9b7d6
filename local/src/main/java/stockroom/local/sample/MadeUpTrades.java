package stockroom.local.sample;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The made-up suppliers, each doing business in its own way in the days from the first. */
record MadeUpTrades(Map<String, MadeUpSupplier> suppliers, LocalDate firstDay) {
    MadeUpTrades {
        suppliers = Map.copyOf(suppliers);
    }

    /** @param firstDay of the sample as it is lived */
    static MadeUpTrades from(LocalDate firstDay) {
        return new MadeUpTrades(
                MadeUpSupplier.all().stream().collect(Collectors.toMap(MadeUpSupplier::id, Function.identity())),
                firstDay);
    }

    MadeUpSupplier supplier(String id) {
        return Objects.requireNonNull(suppliers.get(id), "purchase orders go to made-up suppliers only");
    }

    MadeUpTrade of(MadeUpSupplier supplier) {
        return MadeUpTrade.ofItsOwn(supplier, firstDay);
    }
}
