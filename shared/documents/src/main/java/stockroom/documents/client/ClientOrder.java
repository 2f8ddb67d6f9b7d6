package stockroom.documents.client;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stockroom.documents.Wording;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Sku;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderLine;
import stockroom.domain.payment.PaymentKind;
import stockroom.domain.settings.Language;

/**
 * What a client may be told of their order; a storage place or a purchase price is not in it.
 *
 * @param titles of the articles, as far as the text lists them
 * @param shop its name
 * @param shopTimeZone in which a date is meant
 */
public record ClientOrder(Order order, Map<Sku, String> titles, String shop, ZoneId shopTimeZone, Links links) {
    /** A letter is no stock list: of orders with more lines the rest is counted. */
    public static final int MOST_LINES = 50;

    public ClientOrder {
        titles = Map.copyOf(titles);
    }

    /** What the texts' placeholders stand for; false for what there is not, so that its section is left out. */
    Map<String, Object> values(Language language) {
        Wording wording = Wording.of(ClientOrder.class, language);
        Map<String, Object> values = new HashMap<>();
        values.put("number", line(order.identity().externalId()));
        values.put("shop", line(shop));
        values.put("client", line(order.client().name()));
        values.put("total", money(order.total(), wording));
        values.put("paid", money(order.held(), wording));
        values.put("refunded", money(order.settlement().refunded(), wording));
        values.put("balance", money(order.balance(), wording));
        values.put(
                "dueBack",
                present(Optional.of(order.dueBack())
                        .filter(due -> !due.isZero())
                        .map(due -> money(due, wording))));
        values.put("deliveryKind", wording.said("delivery." + order.delivery()));
        values.put("method", wording.said("method." + order.method()));
        Money delivery = order.charges().delivery();
        values.put(
                "deliveryPrice",
                present(Optional.of(delivery).filter(d -> !d.isZero()).map(d -> money(d, wording))));
        values.put("promised", present(promised().map(wording::date)));
        values.put("payBy", present(payBy().map(wording::date)));
        values.put("orderLink", present(links.order(order)));
        values.put("payLink", present(isToPay() ? links.pay(order) : Optional.empty()));
        values.put("lines", lines(wording));
        values.put("more", order.lines().size() > MOST_LINES ? order.lines().size() - MOST_LINES : Boolean.FALSE);
        return values;
    }

    private List<Map<String, String>> lines(Wording wording) {
        List<Map<String, String>> lines = new ArrayList<>();
        for (OrderLine each :
                order.lines().subList(0, Math.min(MOST_LINES, order.lines().size()))) {
            lines.add(Map.of(
                    "title", line(titles.getOrDefault(each.sku(), each.sku().value())),
                    "quantity", wording.whole(each.quantity()),
                    "amount", money(each.gross(), wording)));
        }
        return lines;
    }

    private boolean isToPay() {
        return order.status().isOpen()
                && order.method().kind() != PaymentKind.ON_DELIVERY
                && order.balance().minorUnits() > 0;
    }

    /** The day by which everything is promised (R37). */
    private Optional<LocalDate> promised() {
        return order.lines().stream().map(OrderLine::promise).max(Comparator.naturalOrder());
    }

    private Optional<LocalDate> payBy() {
        return order.attention().timer().map(timer -> LocalDate.ofInstant(timer.dueAt(), shopTimeZone));
    }

    private static String money(Money money, Wording wording) {
        return wording.amount(money) + " " + money.currency();
    }

    private static Object present(Optional<String> value) {
        return value.<Object>map(text -> text).orElse(Boolean.FALSE);
    }

    /** A value with a line break in it would become a header, or another subject. */
    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
