package stockroom.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import stockroom.domain.ordering.OrderStatus;
import stockroom.domain.payment.PaymentMethod;

/** Posts the plan's orders, pays, confirms and lowers them; several threads may post at once. */
final class OrderDesk {
    private final ShopClient shop;
    private final SampleCalendar calendar;
    private final MadeUpClients clients;
    private final Map<String, TakenOrder> taken = new ConcurrentHashMap<>();
    private final Queue<SampleOrder> unpaid = new ConcurrentLinkedQueue<>();
    private final Queue<FreshOrder> fresh = new ConcurrentLinkedQueue<>();
    private final AtomicLong takings = new AtomicLong();
    private final Deals deals;

    OrderDesk(ShopClient shop, SampleCalendar calendar, MadeUpClients clients) {
        this(shop, calendar, clients, MadeUpTerms::of);
    }

    OrderDesk(ShopClient shop, SampleCalendar calendar, MadeUpClients clients, Deals deals) {
        this.deals = deals;
        this.shop = shop;
        this.calendar = calendar;
        this.clients = clients;
    }

    /** How many orders the shop took. */
    int count() {
        return taken.size();
    }

    /** The totals the shop answered, added up as the orders came in. */
    long takingsPence() {
        return takings.get();
    }

    Answer take(SampleOrder order) {
        MadeUpClient client = clients.of(order);
        MadeUpTerms terms = deals.of(order, client);
        Answer answer = shop.storefront("POST", "/orders", OrderBody.of(order, client, terms, calendar));
        if (answer.isGood()) {
            TakenOrder stored = TakenOrder.of(answer.body());
            taken.put(order.externalId(), stored);
            takings.addAndGet(stored.totalPence());
            afterwards(order, terms, stored);
        }
        return answer;
    }

    private void afterwards(SampleOrder order, MadeUpTerms terms, TakenOrder stored) {
        switch (terms.afterwards()) {
            case PAID -> pay(order, terms.payment(), stored, calendar.instant(order.placedAt()));
            case CONFIRMED ->
                shop.owner("POST", path(stored) + "/confirm", ShopClient.object())
                        .good();
            case WAITS -> unpaid.add(order);
            case LEFT_ALONE -> fresh.add(new FreshOrder(order, terms, stored));
        }
    }

    private void pay(SampleOrder order, PaymentMethod method, TakenOrder stored, Instant at) {
        if (stored.balancePence() <= 0) {
            return; // an order that costs nothing is paid from the start
        }
        ObjectNode payment = ShopClient.object()
                .put("paymentId", "sample-" + order.externalId())
                .put("method", method.name())
                .put("at", at.toString());
        payment.set("amount", OrderBody.money(stored.balancePence()));
        shop.owner("POST", path(stored) + "/payments", payment).good();
    }

    /** The orders that were left alone since this was last asked, by number. */
    List<FreshOrder> fresh() {
        List<FreshOrder> orders = new ArrayList<>();
        for (FreshOrder each = fresh.poll(); each != null; each = fresh.poll()) {
            orders.add(each);
        }
        orders.sort(Comparator.comparing(each -> each.order().externalId()));
        return orders;
    }

    /** The orders that waited for a bank transfer when they were taken, by number. */
    List<SampleOrder> unpaid() {
        return unpaid.stream()
                .sorted(Comparator.comparing(SampleOrder::externalId))
                .toList();
    }

    /** The money for such an order has come: what it costs by now. Nothing happens to one that was cancelled. */
    void transfer(SampleOrder order, Instant at) {
        JsonNode read = shop.owner("GET", path(order), ShopClient.object()).good();
        if (!read.path("status").asText().equals(OrderStatus.CANCELLED.name())) {
            pay(order, PaymentMethod.BANK_TRANSFER, TakenOrder.of(read), at);
        }
    }

    /** An operator gives up on an order. */
    void cancel(SampleOrder order, String reason) {
        shop.owner("POST", path(order) + "/cancel", ShopClient.object().put("reason", reason))
                .good();
    }

    private String path(SampleOrder order) {
        return path(
                Objects.requireNonNull(taken.get(order.externalId()), "only orders that were taken are asked about"));
    }

    Answer lower(Lowering lowering) {
        TakenOrder order = taken.get(lowering.order().externalId());
        if (order == null) {
            return new Answer(
                    "invoice " + lowering.invoice(), 404, ShopClient.object().put("detail", "its order was refused"));
        }
        if (lowering.isWhole()) {
            ObjectNode reason = ShopClient.object().put("reason", "cancelled by invoice " + lowering.invoice());
            return shop.owner("POST", path(order) + "/cancel", reason);
        }
        JsonNode read = shop.owner("GET", path(order), ShopClient.object()).good();
        return shop.ownerEdit(path(order), read.path("version").asLong(), linesLeft(lowering, order));
    }

    private static ObjectNode linesLeft(Lowering lowering, TakenOrder order) {
        ObjectNode body = ShopClient.object();
        ArrayNode lines = body.putArray("lines");
        for (int i = 0; i < lowering.left().size(); i++) {
            if (lowering.left().get(i) > 0) {
                lines.addObject()
                        .put("lineId", order.lineIds().get(i))
                        .put("sku", lowering.order().lines().get(i).sku())
                        .put("quantity", lowering.left().get(i));
            }
        }
        return body;
    }

    private static String path(TakenOrder order) {
        return "/staff/orders/" + order.orderId();
    }
}
