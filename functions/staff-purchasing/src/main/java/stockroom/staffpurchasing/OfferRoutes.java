package stockroom.staffpurchasing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.domain.purchasing.Offer;
import stockroom.domain.purchasing.PriceBreak;
import stockroom.domain.purchasing.Supplier;
import stockroom.domain.purchasing.SupplierId;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.OfferStore;
import stockroom.dynamodb.StockStore;
import stockroom.dynamodb.SupplierStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.csv.Imported;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Problem;
import stockroom.lambda.json.FieldError;
import stockroom.lambda.json.JsonObject;
import stockroom.messaging.Outbox;

/** Offers over HTTP and by file. An edit has the next run look at the article's positions again, in its own transaction (R31). */
final class OfferRoutes {
    private final SupplierStore suppliers;
    private final OfferStore offers;
    private final ConfigurationStore configuration;
    private final StockStore stock;
    private final Outbox outbox;
    private final Transactor transactor;

    OfferRoutes(
            SupplierStore suppliers,
            OfferStore offers,
            ConfigurationStore configuration,
            StockStore stock,
            Outbox outbox,
            Transactor transactor) {
        this.suppliers = suppliers;
        this.offers = offers;
        this.configuration = configuration;
        this.stock = stock;
        this.outbox = outbox;
        this.transactor = transactor;
    }

    HttpResponse get(HttpRequest request) {
        return offers.find(request.sku(), SupplierRoutes.id(request))
                .map(o -> HttpResponse.ok(json(o)).versioned(o.version()))
                .orElseGet(() -> HttpResponse.problem(Problem.notFound("offer")));
    }

    HttpResponse put(HttpRequest request) {
        SupplierId supplier = SupplierRoutes.id(request);
        Offer terms = request.body(body -> OfferTerms.of(supplier, request.sku(), body));
        return keep(
                        terms,
                        Problem.notFound("supplier"),
                        before -> Kept.forbidden(request.precondition(), version(before)),
                        request.cause())
                .fold(
                        made -> HttpResponse.created(json(made)).versioned(made.version()),
                        replaced -> HttpResponse.ok(json(replaced)).versioned(replaced.version()),
                        HttpResponse::noContent,
                        HttpResponse::problem);
    }

    /** Rows of one supplier and article: which of two validities or prices counts can't be told from a file. */
    Imported takeRows(List<Offer> rows, Cause cause) {
        return rows.stream().distinct().count() == 1
                ? take(rows.get(0), cause)
                : Imported.rejected(
                        "/sku",
                        "the file has several offers of this supplier for the article; one counts at a time, so leave one row");
    }

    /** A row of an import says how the offer shall be, whatever it was. */
    private Imported take(Offer terms, Cause cause) {
        Function<Optional<Offer>, Optional<Kept<Offer>>> unlessKnown = before ->
                before.filter(b -> b.equals(terms.atVersion(b.version()))).map(b -> new Kept.Unchanged<>());
        return keep(
                        terms,
                        Problem.invalid("/supplierId", "there is no such supplier; import suppliers first"),
                        unlessKnown,
                        cause)
                .imported();
    }

    private Kept<Offer> keep(
            Offer terms, Problem noSupplier, Function<Optional<Offer>, Optional<Kept<Offer>>> unless, Cause cause) {
        Optional<Supplier> supplier = suppliers.find(terms.supplier());
        if (supplier.isEmpty()) {
            return new Kept.Refused<>(noSupplier);
        }
        List<FieldError> foreign = pricesNotIn(supplier.get().currency(), terms);
        if (!foreign.isEmpty()) {
            return new Kept.Refused<>(Problem.invalid(foreign));
        }
        return transactor.untilItHolds(() -> {
            Optional<Offer> before = offers.find(terms.sku(), terms.supplier());
            Optional<Kept<Offer>> left = unless.apply(before);
            return left.isPresent()
                    ? left
                    : write(terms.atVersion(version(before).orElse(0) + 1), before, cause);
        });
    }

    private static List<FieldError> pricesNotIn(String currency, Offer terms) {
        List<PriceBreak> breaks = terms.prices().breaks();
        return IntStream.range(0, breaks.size())
                .filter(i -> !breaks.get(i).unitPrice().currency().equals(currency))
                .mapToObj(i -> new FieldError(
                        "/priceBreaks/" + i + "/unitPrice/currency",
                        "must be " + currency + ", the supplier's currency"))
                .toList();
    }

    private Optional<Kept<Offer>> write(Offer offer, Optional<Offer> before, Cause cause) {
        List<Change> changes = new ArrayList<>();
        changes.add(before.isPresent() ? offers.replace(offer) : offers.create(offer));
        changes.add(outbox.announce(changed(offer, cause)));
        List<PositionKey> positions = configuration.read().allWarehouses().stream()
                .map(warehouse -> new PositionKey(offer.sku(), warehouse))
                .toList();
        stock.existing(positions).forEach(position -> changes.add(stock.lookAgain(position)));
        Kept<Offer> kept = before.isPresent() ? new Kept.Replaced<>(offer) : new Kept.Made<>(offer);
        return transactor.commit(changes).isDone() ? Optional.of(kept) : Optional.empty();
    }

    private static Event changed(Offer offer, Cause cause) {
        Map<String, Object> data = Map.of(
                "supplierId", offer.supplier().value(),
                "sku", offer.sku().value(),
                "unitPrice", offer.prices().breaks().get(0).unitPrice().minorUnits(),
                "currency", offer.prices().currency(),
                "moq", offer.moq().units(),
                "pack", offer.pack().units());
        return new Event("OfferChanged", "OFFER#" + offer.supplier() + "#" + offer.sku(), offer.version(), cause, data);
    }

    private static OptionalLong version(Optional<Offer> offer) {
        return offer.map(o -> OptionalLong.of(o.version())).orElse(OptionalLong.empty());
    }

    private static JsonObject json(Offer offer) {
        JsonObject json = JsonObject.empty()
                .text("supplierId", offer.supplier().value())
                .text("sku", offer.sku().value())
                .optionalText("supplierSku", offer.supplierSku())
                .list(
                        "priceBreaks",
                        offer.prices().breaks().stream()
                                .map(b -> JsonObject.empty()
                                        .quantity("from", b.from())
                                        .money("unitPrice", b.unitPrice()))
                                .toList())
                .quantity("moq", offer.moq())
                .quantity("pack", offer.pack())
                .optionalText("validFrom", offer.validity().from().map(LocalDate::toString))
                .optionalText("validTo", offer.validity().to().map(LocalDate::toString))
                .number("version", offer.version());
        offer.leadTimeDays().ifPresent(days -> json.number("leadTimeDays", days));
        return json;
    }
}
