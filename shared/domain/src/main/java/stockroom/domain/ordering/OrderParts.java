package stockroom.domain.ordering;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.payment.PaymentMethod;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.payment.Settlement;

/** The parts of an order while its next state is put together, so that a change names only what it changes. */
final class OrderParts {
    Client client;
    DeliveryKind delivery;
    List<OrderLine> lines;
    Charges charges;
    Money paid;
    OrderStatus status;
    PaymentStatus payment;

    @Nullable
    FulfilmentStatus fulfilmentOrNull;

    List<HistoryEntry> history;
    Settlement settlement;
    Attention attention;
    PaymentMethod method;
    List<String> flags;
    long version;

    private final Identity identity;
    private final WarehouseId warehouse;
    private final @Nullable LocalDate neededByOrNull;
    private final @Nullable String noteOrNull;

    OrderParts(Order order) {
        client = order.client();
        delivery = order.delivery();
        lines = order.lines();
        charges = order.charges();
        paid = order.paid();
        status = order.status();
        payment = order.payment();
        fulfilmentOrNull = order.fulfilmentOrNull();
        history = order.history();
        settlement = order.settlement();
        attention = order.attention();
        version = order.version();
        identity = order.identity();
        warehouse = order.warehouse();
        method = order.method();
        neededByOrNull = order.neededByOrNull();
        noteOrNull = order.noteOrNull();
        flags = order.flags();
    }

    Order whole() {
        return new Order(
                identity,
                client,
                delivery,
                warehouse,
                lines,
                charges,
                method,
                paid,
                status,
                payment,
                fulfilmentOrNull,
                neededByOrNull,
                noteOrNull,
                flags,
                history,
                settlement,
                attention,
                version);
    }
}
