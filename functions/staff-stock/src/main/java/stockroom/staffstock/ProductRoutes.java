package stockroom.staffstock;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import stockroom.domain.catalog.Product;
import stockroom.domain.measure.Sku;
import stockroom.domain.messaging.Cause;
import stockroom.dynamodb.Page;
import stockroom.dynamodb.ProductStore;
import stockroom.lambda.csv.Imported;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Precondition;
import stockroom.lambda.http.Problem;

/** Products over HTTP and by file. */
final class ProductRoutes {
    private final ProductStore products;
    private final KeepProduct keep;

    ProductRoutes(ProductStore products, KeepProduct keep) {
        this.products = products;
        this.keep = keep;
    }

    HttpResponse list(HttpRequest request) {
        Optional<String> wanted = request.query("q").map(q -> q.toLowerCase(Locale.ROOT));
        Page<Product> page = wanted.isEmpty()
                ? products.list(request.limit(), request.cursor())
                : products.search(request.limit(), request.cursor(), p -> p.mentions(wanted.get()));
        return HttpResponse.page(request, page.map(ProductAnswer::of));
    }

    HttpResponse get(HttpRequest request) {
        return products.find(request.sku())
                .map(p -> HttpResponse.ok(ProductAnswer.of(p)).versioned(p.version()))
                .orElseGet(() -> HttpResponse.problem(Problem.notFound("product")));
    }

    HttpResponse put(HttpRequest request) {
        Sku sku = request.sku();
        ProductTerms terms = request.body(body -> ProductTerms.of(sku, body));
        return keep.keep(terms, before -> judge(request.precondition(), before), request.cause())
                .fold(
                        made -> HttpResponse.created(ProductAnswer.of(made)).versioned(made.version()),
                        replaced -> HttpResponse.ok(ProductAnswer.of(replaced)).versioned(replaced.version()),
                        unchanged -> HttpResponse.noContent(),
                        other -> HttpResponse.problem(Problem.invalid("/price/currency", mustBe(other))),
                        HttpResponse::problem);
    }

    /** A row of an import says how the product shall be, whatever it was. */
    Imported take(ProductTerms terms, Cause cause) {
        return keep.keep(
                        terms,
                        before -> terms.describe(before)
                                ? new KeepProduct.Verdict.Leave(new KeptProduct.Unchanged())
                                : new KeepProduct.Verdict.Write(),
                        cause)
                .fold(
                        made -> Imported.ACCEPTED,
                        replaced -> Imported.ACCEPTED,
                        unchanged -> Imported.UNCHANGED,
                        other -> Imported.rejected("/price/currency", mustBe(other)),
                        problem -> Imported.rejected("", problem.detail()));
    }

    private static KeepProduct.Verdict judge(Precondition precondition, Optional<Product> before) {
        OptionalLong current = before.map(p -> OptionalLong.of(p.version())).orElse(OptionalLong.empty());
        return switch (precondition.judge(current)) {
            case CREATE, REPLACE -> new KeepProduct.Verdict.Write();
            case STALE, REQUIRED ->
                new KeepProduct.Verdict.Leave(new KeptProduct.WrongVersion(precondition.problem(current)));
        };
    }

    private static String mustBe(KeptProduct.OtherCurrency other) {
        return "must be " + other.shops() + ", the shop's one currency";
    }
}
