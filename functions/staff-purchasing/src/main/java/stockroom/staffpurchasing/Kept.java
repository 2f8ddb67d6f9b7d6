package stockroom.staffpurchasing;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import stockroom.lambda.csv.Imported;
import stockroom.lambda.http.Precondition;
import stockroom.lambda.http.Problem;

/** How the keeping of something that people edit ended. */
sealed interface Kept<T> {
    record Made<T>(T thing) implements Kept<T> {}

    record Replaced<T>(T thing) implements Kept<T> {}

    /** It was said what was known already. */
    record Unchanged<T>() implements Kept<T> {}

    record Refused<T>(Problem problem) implements Kept<T> {}

    default <R> R fold(
            Function<T, R> made, Function<T, R> replaced, Supplier<R> unchanged, Function<Problem, R> refused) {
        if (this instanceof Made<T> m) {
            return made.apply(m.thing());
        }
        if (this instanceof Replaced<T> r) {
            return replaced.apply(r.thing());
        }
        return this instanceof Refused<T> no ? refused.apply(no.problem()) : unchanged.get();
    }

    /** What became of a row of an import. */
    default Imported imported() {
        return fold(
                made -> Imported.ACCEPTED,
                replaced -> Imported.ACCEPTED,
                () -> Imported.UNCHANGED,
                problem -> problem.errors().isEmpty()
                        ? Imported.rejected("", problem.detail())
                        : new Imported.Rejected(problem.errors()));
    }

    /** Why a PUT is not to be done, given the version that is there; empty when it is. */
    static <T> Optional<Kept<T>> forbidden(Precondition precondition, OptionalLong current) {
        return switch (precondition.judge(current)) {
            case CREATE, REPLACE -> Optional.empty();
            case STALE, REQUIRED -> Optional.of(new Refused<>(precondition.problem(current)));
        };
    }
}
