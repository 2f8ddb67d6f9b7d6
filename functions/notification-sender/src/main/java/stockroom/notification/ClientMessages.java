package stockroom.notification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import stockroom.documents.client.ClientMessage;
import stockroom.documents.client.ClientOrder;
import stockroom.documents.client.Links;
import stockroom.documents.client.Templates.Template;
import stockroom.domain.catalog.Product;
import stockroom.domain.customer.Customer;
import stockroom.domain.measure.Sku;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderLine;
import stockroom.domain.settings.Language;
import stockroom.domain.settings.Settings;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.CustomerStore;
import stockroom.dynamodb.OrderStore;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.StoredOrder;

/** Reads what a client must know of an order, and writes it down for them (R60). */
final class ClientMessages {
    private final OrderStore orders;
    private final CustomerStore customers;
    private final ProductStore products;
    private final ConfigurationStore configuration;
    private final String shop;
    private final Links links;

    /** @param shop its name */
    ClientMessages(
            OrderStore orders,
            CustomerStore customers,
            ProductStore products,
            ConfigurationStore configuration,
            String shop,
            Links links) {
        this.orders = orders;
        this.customers = customers;
        this.products = products;
        this.configuration = configuration;
        this.shop = shop;
        this.links = links;
    }

    Settings settings() {
        return configuration.read().settings();
    }

    /** The client of an order as it stands now; empty where there is none that anybody may see. */
    Optional<Addressee> addressee(String orderId, Settings settings) {
        return order(orderId)
                .map(order -> new Addressee(
                        order,
                        customers
                                .find(order.client().customerId())
                                .map(Customer::declined)
                                .orElse(Set.of()),
                        settings));
    }

    Optional<Order> order(String orderId) {
        return orders.find(orderId).map(StoredOrder::order).filter(order -> !order.isStaged());
    }

    /** The message as the order's client reads it. */
    ClientMessage written(Template template, Addressee to) {
        return written(template, to.order(), to.settings(), to.language());
    }

    ClientMessage written(Template template, Order order, Settings settings, Language language) {
        return template.written(
                new ClientOrder(order, titles(template, order.lines()), shop, settings.shopTimeZone(), links),
                language);
    }

    /** A short text lists no goods, and asks for none. */
    private Map<Sku, String> titles(Template template, Collection<OrderLine> lines) {
        if (!template.listsGoods()) {
            return Map.of();
        }
        List<Sku> articles =
                lines.stream().map(OrderLine::sku).limit(ClientOrder.MOST_LINES).toList();
        return products.find(articles).values().stream().collect(Collectors.toMap(Product::sku, Product::title));
    }
}
