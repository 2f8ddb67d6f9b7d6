package stockroom.supplierpage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import stockroom.domain.catalog.Product;
import stockroom.domain.measure.Sku;
import stockroom.domain.purchasing.DraftLine;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.Supplier;
import stockroom.dynamodb.OfferStore;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.SupplierStore;

/** Reads what a supplier may see of a purchase order. */
final class OpenOrders {
    private final PurchaseOrderStore purchaseOrders;
    private final SupplierStore suppliers;
    private final OfferStore offers;
    private final ProductStore products;

    OpenOrders(PurchaseOrderStore purchaseOrders, SupplierStore suppliers, OfferStore offers, ProductStore products) {
        this.purchaseOrders = purchaseOrders;
        this.suppliers = suppliers;
        this.offers = offers;
        this.products = products;
    }

    Optional<OpenOrder> find(String purchaseOrderId) {
        return purchaseOrders
                .find(purchaseOrderId)
                .flatMap(order -> suppliers.find(order.key().supplier()).map(supplier -> open(order, supplier)));
    }

    private OpenOrder open(PurchaseOrder order, Supplier supplier) {
        List<Sku> skus = order.lines().stream().map(DraftLine::sku).toList();
        Map<Sku, Product> known = products.find(skus);
        Map<Sku, String> theirs = offers.supplierSkus(supplier.id(), skus);
        List<OpenOrder.Article> articles = skus.stream()
                .map(sku -> new OpenOrder.Article(
                        theirs.getOrDefault(sku, sku.value()),
                        Optional.ofNullable(known.get(sku)).map(Product::title).orElse(sku.value())))
                .toList();
        return new OpenOrder(order, supplier, articles);
    }
}
