package stockroom.staffstock;

import java.util.function.Function;
import stockroom.domain.catalog.Product;
import stockroom.lambda.http.Problem;

/** How the keeping of a product ended. */
sealed interface KeptProduct {
    record Made(Product product) implements KeptProduct {}

    record Replaced(Product product) implements KeptProduct {}

    /** It was said what was known already. */
    record Unchanged() implements KeptProduct {}

    /** The shop sells in another currency. */
    record OtherCurrency(String shops) implements KeptProduct {}

    /** If-Match forbids it. */
    record WrongVersion(Problem problem) implements KeptProduct {}

    default <T> T fold(
            Function<Product, T> made,
            Function<Product, T> replaced,
            Function<Unchanged, T> unchanged,
            Function<OtherCurrency, T> otherCurrency,
            Function<Problem, T> wrongVersion) {
        if (this instanceof Made m) {
            return made.apply(m.product());
        }
        if (this instanceof Replaced r) {
            return replaced.apply(r.product());
        }
        if (this instanceof OtherCurrency o) {
            return otherCurrency.apply(o);
        }
        return this instanceof WrongVersion w ? wrongVersion.apply(w.problem()) : unchanged.apply((Unchanged) this);
    }
}
