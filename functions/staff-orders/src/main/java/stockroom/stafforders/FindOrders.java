package stockroom.stafforders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stockroom.domain.customer.Phone;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderStatus;
import stockroom.dynamodb.CustomerStore;
import stockroom.dynamodb.OrderLists;
import stockroom.dynamodb.OrderStore;
import stockroom.dynamodb.Page;
import stockroom.dynamodb.StoredOrder;

/** Finds orders the way people ask for them: by status, by a client's card, or by a text that is an order's id, a phone, or part of a name or number. */
final class FindOrders {
    private static final int MOST_OF_ONE_CUSTOMER = 1000;
    private static final int PAGE = 200;

    private final OrderLists lists;
    private final OrderStore orders;
    private final CustomerStore customers;

    FindOrders(OrderLists lists, OrderStore orders, CustomerStore customers) {
        this.lists = lists;
        this.orders = orders;
        this.customers = customers;
    }

    /** Newest first. */
    Page<Order> find(
            Optional<OrderStatus> status,
            Optional<String> text,
            Optional<String> customer,
            int limit,
            Optional<String> cursor) {
        Optional<String> card =
                customer.or(() -> text.flatMap(FindOrders::phone).flatMap(customers::idByPhone));
        if (card.isPresent()) {
            return new Page<>(ofCustomer(card.get(), status), null);
        }
        Optional<Order> named =
                text.flatMap(orders::find).map(StoredOrder::order).filter(o -> !o.isStaged());
        return named.map(order -> new Page<>(List.of(order), null))
                .orElseGet(() -> listed(status, text, limit, cursor));
    }

    /** What a whole phone, or the whole number of an order, names; of a part of one nothing. */
    Page<Order> named(String text) {
        Optional<Phone> phone = phone(text);
        if (phone.isPresent()) {
            return new Page<>(
                    customers
                            .idByPhone(phone.get())
                            .map(card -> ofCustomer(card, Optional.empty()))
                            .orElse(List.of()),
                    null);
        }
        Optional<Order> byId = orders.find(text).map(StoredOrder::order).filter(order -> !order.isStaged());
        return new Page<>(byId.map(List::of).orElseGet(() -> numbered(text)), null);
    }

    private List<Order> numbered(String externalId) {
        List<Order> found = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<Order> page = listed(Optional.empty(), Optional.of(externalId), PAGE, cursor);
            page.items().stream()
                    .filter(order -> order.identity().externalId().equalsIgnoreCase(externalId))
                    .forEach(found::add);
            cursor = page.next();
        } while (cursor.isPresent());
        return found;
    }

    private List<Order> ofCustomer(String card, Optional<OrderStatus> status) {
        return orders.ofCustomer(card).stream()
                .map(StoredOrder::order)
                .filter(o -> status.isEmpty() || status.get() == o.status())
                .sorted(Comparator.comparing((Order o) -> o.identity().placedAt())
                        .reversed())
                .limit(MOST_OF_ONE_CUSTOMER)
                .toList();
    }

    private Page<Order> listed(
            Optional<OrderStatus> status, Optional<String> text, int limit, Optional<String> cursor) {
        List<OrderStatus> statuses = status.map(List::of).orElseGet(OrderStatus::shown);
        return lists.newestFirst(statuses, text, limit, cursor);
    }

    private static Optional<Phone> phone(String text) {
        String digits = text.replaceAll("[^0-9+]", "");
        return digits.matches("\\+[1-9][0-9]{6,14}") && text.matches("[-+0-9 ().]+")
                ? Optional.of(new Phone(digits))
                : Optional.empty();
    }
}
