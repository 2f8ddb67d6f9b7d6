package stockroom.notification;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import stockroom.documents.Wording;
import stockroom.documents.purchasing.SupplierOrder;
import stockroom.documents.purchasing.SupplierOrderLetter;
import stockroom.documents.purchasing.SupplierOrderLine;
import stockroom.documents.purchasing.SupplierOrderPdf;
import stockroom.documents.purchasing.SupplierOrderSheet;
import stockroom.domain.catalog.Product;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.purchasing.DraftLine;
import stockroom.domain.purchasing.Placement;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.Supplier;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.OfferStore;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.SupplierStore;
import stockroom.messaging.Letter;

/** Reads what a supplier must know of a purchase order, and writes it down for them (R47). */
final class SupplierLetters {
    private final PurchaseOrderStore purchaseOrders;
    private final SupplierStore suppliers;
    private final OfferStore offers;
    private final ProductStore products;
    private final ConfigurationStore configuration;
    private final Sender sender;

    SupplierLetters(
            PurchaseOrderStore purchaseOrders,
            SupplierStore suppliers,
            OfferStore offers,
            ProductStore products,
            ConfigurationStore configuration,
            Sender sender) {
        this.purchaseOrders = purchaseOrders;
        this.suppliers = suppliers;
        this.offers = offers;
        this.products = products;
        this.configuration = configuration;
        this.sender = sender;
    }

    /** A purchase order that was sent, as it stands now; empty when there is none any more that a supplier should deliver. */
    Optional<PurchaseOrder> sent(String purchaseOrderId) {
        return purchaseOrders.find(purchaseOrderId).filter(order -> switch (order.status()) {
            case DRAFT, HELD, CANCELLED -> false;
            default -> true;
        });
    }

    /**
     * The letter with its attachments.
     *
     * @param id of the letter within the shop
     * @param token of the link by which the supplier confirms
     */
    Letter written(PurchaseOrder order, String id, String token) {
        Supplier supplier = suppliers
                .find(order.key().supplier())
                .orElseThrow(() -> new IllegalStateException("the supplier of a purchase order is gone"));
        SupplierOrder told = told(order, supplier, sender.page(token));
        SupplierOrderLetter letter = SupplierOrderLetter.of(told);
        return new Letter(
                id + "@" + sender.domain(),
                sender.shop(),
                supplier.email(),
                letter.subject(),
                letter.text(),
                List.of(SupplierOrderPdf.of(told), SupplierOrderSheet.of(told)));
    }

    private SupplierOrder told(PurchaseOrder order, Supplier supplier, URI page) {
        Placement placement = order.life()
                .placement()
                .orElseThrow(() -> new IllegalStateException("a purchase order was sent without being placed"));
        return new SupplierOrder(
                placement.number(),
                sender.shop(),
                supplier.name(),
                place(order.key().warehouse()),
                Wording.nearest(supplier.language()),
                placement.orderDay(),
                placement.expectedDate(),
                order.currency(),
                lines(order),
                page);
    }

    private List<SupplierOrderLine> lines(PurchaseOrder order) {
        List<Sku> articles = order.lines().stream().map(DraftLine::sku).toList();
        Map<Sku, Product> known = products.find(articles);
        Map<Sku, String> theirs = offers.supplierSkus(order.key().supplier(), articles);
        return order.lines().stream()
                .map(line -> new SupplierOrderLine(
                        theirs.getOrDefault(line.sku(), line.sku().value()),
                        Optional.ofNullable(known.get(line.sku()))
                                .map(Product::title)
                                .orElse(line.sku().value()),
                        line.quantity(),
                        line.unitPrice(),
                        line.needDateOrNull()))
                .collect(Collectors.toList());
    }

    private String place(WarehouseId warehouse) {
        return Optional.ofNullable(configuration.read().warehouses().get(warehouse))
                .map(known -> warehouse.value() + ", " + known.city())
                .orElse(warehouse.value());
    }
}
