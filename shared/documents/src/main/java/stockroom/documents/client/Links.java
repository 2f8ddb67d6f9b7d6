package stockroom.documents.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import stockroom.domain.ordering.Order;

/**
 * Where the storefront shows an order and lets its client pay: addresses with {@code {orderId}} and {@code {externalId}} in the places of the
 * order's numbers.
 *
 * @param orderPage {@code none} where the storefront has no such page
 * @param payPage the same
 */
public record Links(String orderPage, String payPage) {
    private static final String NONE = "none";

    Optional<String> order(Order order) {
        return link(orderPage, order);
    }

    Optional<String> pay(Order order) {
        return link(payPage, order);
    }

    private static Optional<String> link(String pattern, Order order) {
        return pattern.equals(NONE)
                ? Optional.empty()
                : Optional.of(pattern.replace("{orderId}", encoded(order.id()))
                        .replace("{externalId}", encoded(order.identity().externalId())));
    }

    /** As a part of a path as well as of a query. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
