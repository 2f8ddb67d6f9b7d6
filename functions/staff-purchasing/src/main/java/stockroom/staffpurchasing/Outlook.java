package stockroom.staffpurchasing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import stockroom.domain.purchasing.Calendar;
import stockroom.domain.purchasing.ConfirmedLine;
import stockroom.domain.purchasing.Considered;
import stockroom.domain.purchasing.DraftLine;
import stockroom.domain.purchasing.Placement;
import stockroom.domain.purchasing.Progress;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.Supplier;
import stockroom.domain.purchasing.SupplierId;
import stockroom.dynamodb.SupplierStore;
import stockroom.lambda.json.JsonObject;
import stockroom.purchasing.sending.DayRate;

/** When purchase orders go and come: as they were sent, or, of a draft, as it would be sent now (R44). For one request. */
final class Outlook {
    private final SupplierStore suppliers;
    private final Instant now;
    private final DayRate rate;
    private final Map<SupplierId, Optional<Supplier>> known = new HashMap<>();
    private final Map<String, Optional<BigDecimal>> rates = new HashMap<>();

    Outlook(SupplierStore suppliers, DayRate rate, Instant now) {
        this.suppliers = suppliers;
        this.rate = rate;
        this.now = now;
    }

    JsonObject header(JsonObject json, PurchaseOrder order) {
        Optional<Placement> placed = order.life().placement();
        if (placed.isEmpty()) {
            return order.isDraft() ? ifSentNow(json, order) : json;
        }
        Placement placement = placed.get();
        return json.text("number", placement.number())
                .instant("sentAt", placement.sentAt())
                .date("orderDay", placement.orderDay())
                .instant("cutOff", placement.cutOff())
                .date("expectedDate", placement.expectedDate())
                .optionalText("rate", placement.rate().map(BigDecimal::toPlainString));
    }

    private JsonObject ifSentNow(JsonObject json, PurchaseOrder order) {
        rates.computeIfAbsent(order.currency(), currency -> rate.of(currency, now))
                .ifPresent(today -> json.text("rate", today.toPlainString()));
        Optional<Calendar> calendar =
                known.computeIfAbsent(order.key().supplier(), suppliers::find).map(Supplier::calendar);
        Optional<LocalDate> orderDay = calendar.flatMap(clock -> clock.orderDay(now));
        if (calendar.isEmpty() || orderDay.isEmpty()) {
            return json;
        }
        return json.date("orderDay", orderDay.get())
                .instant("cutOff", calendar.get().cutOff(orderDay.get()))
                .date("expectedDate", lastArrival(order).orElseGet(() -> calendar.get()
                        .ready(orderDay.get(), calendar.get().leadTimeDays())));
    }

    /** When the last of its goods would come, as the last run chose them; offers may take other times than their supplier. */
    private static Optional<LocalDate> lastArrival(PurchaseOrder order) {
        return order.lines().stream()
                .flatMap(line -> line.explain().considered().stream())
                .filter(offer -> offer.outcome() == Considered.Outcome.CHOSEN)
                .flatMap(offer -> offer.quoted().stream())
                .map(Considered.Quoted::arrival)
                .max(Comparator.naturalOrder());
    }

    /** What became of a line; nothing yet of a draft's. */
    static JsonObject line(JsonObject json, PurchaseOrder order, DraftLine line) {
        Optional<Progress> progress = order.progress(line.sku());
        json.money("unitPrice", order.priceInForce(line))
                .number("received", progress.map(Progress::received).orElse(0))
                .number("rejected", progress.map(Progress::rejected).orElse(0));
        progress.ifPresent(now -> {
            json.number("onHold", now.excess())
                    .number("outstanding", order.outstanding(line))
                    .date("arrival", now.arrival());
            now.confirmed().ifPresent(said -> confirmed(json, said));
        });
        return json;
    }

    private static void confirmed(JsonObject json, ConfirmedLine said) {
        json.quantity("confirmed", said.quantity())
                .optionalDate("confirmedDate", said.date())
                .optionalMoney("confirmedPrice", said.unitPrice());
        said.shipped().ifPresent(shipped -> json.quantity("shipped", shipped.units())
                .optionalDate("shippedDate", shipped.date()));
    }
}
