package stockroom.staffstock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import stockroom.domain.catalog.Product;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.domain.settings.Settings;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.Shop;
import stockroom.dynamodb.StockStore;
import stockroom.dynamodb.Transactor;
import stockroom.messaging.Outbox;

/**
 * Makes or replaces a product. The shop has one currency (rulebook §0): the first product fixes it in its own transaction. What changes how
 * a product is bought has the next run look at its positions again.
 */
final class KeepProduct {
    private final ProductStore products;
    private final ConfigurationStore configuration;
    private final StockStore stock;
    private final Outbox outbox;
    private final Transactor transactor;

    KeepProduct(
            ProductStore products,
            ConfigurationStore configuration,
            StockStore stock,
            Outbox outbox,
            Transactor transactor) {
        this.products = products;
        this.configuration = configuration;
        this.stock = stock;
        this.outbox = outbox;
        this.transactor = transactor;
    }

    /** What to do, given the product that is there. */
    sealed interface Verdict {
        record Write() implements Verdict {}

        record Leave(KeptProduct as) implements Verdict {}
    }

    KeptProduct keep(ProductTerms terms, Function<Optional<Product>, Verdict> verdict, Cause cause) {
        return transactor.untilItHolds(() -> {
            Optional<Product> before = products.find(terms.sku());
            return verdict.apply(before) instanceof Verdict.Leave leave
                    ? Optional.of(leave.as())
                    : write(terms, before, cause);
        });
    }

    private Optional<KeptProduct> write(ProductTerms terms, Optional<Product> before, Cause cause) {
        Shop shop = configuration.shop();
        Settings settings = shop.configuration().settings();
        String currency = settings.currency().orElse(terms.price().currency());
        if (!currency.equals(terms.price().currency())) {
            return Optional.of(new KeptProduct.OtherCurrency(currency));
        }
        Product product = terms.atVersion(before.map(Product::version).orElse(0L) + 1);
        List<Change> changes = new ArrayList<>();
        changes.add(products.put(product, cause.at()));
        changes.add(outbox.announce(changed(product, before, cause)));
        if (!shop.currencyFixed()) {
            changes.add(configuration.settingsWithFixedCurrency(withCurrency(settings, currency), shop.version()));
        }
        if (before.isPresent() && isBoughtDifferently(before.get(), product)) {
            stock.existing(Places.positions(product.sku(), shop.configuration()))
                    .forEach(p -> changes.add(stock.lookAgain(p)));
        }
        KeptProduct kept = before.isPresent() ? new KeptProduct.Replaced(product) : new KeptProduct.Made(product);
        return transactor.commit(changes).isDone() ? Optional.of(kept) : Optional.empty();
    }

    private static Settings withCurrency(Settings settings, String currency) {
        return settings.edited(Map.of("currency", currency)).fold(s -> s, faults -> {
            throw new IllegalStateException("a price's currency is always a currency: " + faults);
        });
    }

    private static boolean isBoughtDifferently(Product before, Product now) {
        return before.discontinued() != now.discontinued() || !Objects.equals(before.buyOnOrNull(), now.buyOnOrNull());
    }

    private static Event changed(Product product, Optional<Product> before, Cause cause) {
        Map<String, Object> data = Map.of(
                "sku", product.sku().value(),
                "price", product.price().minorUnits(),
                "currency", product.price().currency(),
                "discontinued", product.discontinued(),
                "was", before.isPresent() ? "there" : "absent");
        return new Event("ProductChanged", "PRODUCT#" + product.sku().value(), product.version(), cause, data);
    }
}
