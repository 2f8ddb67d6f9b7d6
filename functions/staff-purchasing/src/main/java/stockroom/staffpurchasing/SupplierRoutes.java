package stockroom.staffpurchasing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.domain.purchasing.Supplier;
import stockroom.domain.purchasing.SupplierId;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.SupplierStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.csv.Imported;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Problem;
import stockroom.lambda.json.JsonObject;
import stockroom.messaging.Outbox;

/** Suppliers over HTTP and by file. An edit has the next run look at all their articles again (R31). */
final class SupplierRoutes {
    private final SupplierStore suppliers;
    private final Outbox outbox;
    private final Transactor transactor;

    SupplierRoutes(SupplierStore suppliers, Outbox outbox, Transactor transactor) {
        this.suppliers = suppliers;
        this.outbox = outbox;
        this.transactor = transactor;
    }

    HttpResponse list(HttpRequest request) {
        return HttpResponse.page(
                request, suppliers.page(request.limit(), request.cursor()).map(SupplierRoutes::json));
    }

    HttpResponse get(HttpRequest request) {
        return suppliers
                .find(id(request))
                .map(s -> HttpResponse.ok(json(s)).versioned(s.version()))
                .orElseGet(() -> HttpResponse.problem(Problem.notFound("supplier")));
    }

    HttpResponse put(HttpRequest request) {
        SupplierId id = id(request);
        Supplier terms = request.body(body -> SupplierTerms.of(id, body));
        return keep(terms, before -> Kept.forbidden(request.precondition(), version(before)), request.cause())
                .fold(
                        made -> HttpResponse.created(json(made)).versioned(made.version()),
                        replaced -> HttpResponse.ok(json(replaced)).versioned(replaced.version()),
                        HttpResponse::noContent,
                        HttpResponse::problem);
    }

    /** A row of an import says how the supplier shall be, whatever it was. */
    Imported take(Supplier terms, Cause cause) {
        Function<Optional<Supplier>, Optional<Kept<Supplier>>> unlessKnown = before ->
                before.filter(b -> b.equals(terms.atVersion(b.version()))).map(b -> new Kept.Unchanged<>());
        return keep(terms, unlessKnown, cause).imported();
    }

    static SupplierId id(HttpRequest request) {
        return request.path("supplierId", SupplierId::isValid, SupplierId::of, SupplierId.RULE);
    }

    private Kept<Supplier> keep(
            Supplier terms, Function<Optional<Supplier>, Optional<Kept<Supplier>>> unless, Cause cause) {
        return transactor.untilItHolds(() -> {
            Optional<Supplier> before = suppliers.find(terms.id());
            Optional<Kept<Supplier>> left = unless.apply(before);
            return left.isPresent()
                    ? left
                    : write(terms.atVersion(version(before).orElse(0) + 1), before, cause);
        });
    }

    private Optional<Kept<Supplier>> write(Supplier supplier, Optional<Supplier> before, Cause cause) {
        Change row = before.isPresent() ? suppliers.replace(supplier) : suppliers.create(supplier);
        Map<String, Object> data = Map.of(
                "supplierId",
                supplier.id().value(),
                "currency",
                supplier.currency(),
                "preference",
                supplier.preference());
        Event event = new Event("SupplierChanged", "SUPPLIER#" + supplier.id(), supplier.version(), cause, data);
        Kept<Supplier> kept = before.isPresent() ? new Kept.Replaced<>(supplier) : new Kept.Made<>(supplier);
        return transactor.commit(List.of(row, outbox.announce(event))).isDone() ? Optional.of(kept) : Optional.empty();
    }

    private static OptionalLong version(Optional<Supplier> supplier) {
        return supplier.map(s -> OptionalLong.of(s.version())).orElse(OptionalLong.empty());
    }

    private static JsonObject json(Supplier supplier) {
        return JsonObject.empty()
                .text("supplierId", supplier.id().value())
                .text("name", supplier.name())
                .text("email", supplier.email())
                .text("language", supplier.language())
                .text("timeZone", supplier.calendar().zone().getId())
                .text("currency", supplier.currency())
                .texts(
                        "orderDays",
                        supplier.calendar().orderDays().stream()
                                .sorted()
                                .map(d -> SupplierTerms.Day.of(d).name())
                                .toList())
                .text("cutOff", supplier.calendar().cutOff().toString())
                .texts(
                        "holidays",
                        supplier.calendar().holidays().stream()
                                .sorted()
                                .map(LocalDate::toString)
                                .toList())
                .number("leadTimeDays", supplier.calendar().leadTimeDays())
                .optionalMoney("minimumOrderValue", supplier.minimumOrderValue())
                .flag("auto", supplier.sending().mode() == Supplier.Mode.AUTOMATIC)
                .optionalMoney("autoSendLimit", supplier.sending().limit())
                .optionalObject("contact", supplier.contact().map(SupplierRoutes::contact))
                .all(leniency(supplier.leniency()))
                .number("preference", supplier.preference())
                .number("version", supplier.version());
    }

    private static JsonObject leniency(Supplier.Leniency leniency) {
        JsonObject json = JsonObject.empty();
        leniency.price().ifPresent(percent -> json.number("priceTolerance", percent));
        leniency.quantity().ifPresent(percent -> json.number("overReceiptTolerance", percent));
        return json;
    }

    private static JsonObject contact(Supplier.Contact contact) {
        return JsonObject.empty().text("name", contact.name()).optionalText("phone", contact.phone());
    }
}
