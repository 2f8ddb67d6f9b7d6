package stockroom.purchasing.consolidation;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import stockroom.domain.messaging.Cause;
import stockroom.domain.settings.Settings;
import stockroom.dynamodb.BuyingTerms;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.Parallel;
import stockroom.dynamodb.RunStore;
import stockroom.dynamodb.SupplierStore;
import stockroom.purchasing.decision.FinishPurchaseOrder;

/**
 * What one run works with.
 *
 * @param finish ends the sending of drafts that the run meets
 * @param newId makes the id of a new draft
 * @param terms makes a fresh view of articles, offers and suppliers
 * @param requests how many requests this run has sent so far
 * @param nanoTime nanoseconds since some moment
 */
record RunParts(
        ConfigurationStore configuration,
        RunStore runs,
        SupplierStore suppliers,
        FindWork findWork,
        Computation.Sources sources,
        Ledgers ledgers,
        FinishPurchaseOrder finish,
        Supplier<BuyingTerms> terms,
        Supplier<String> newId,
        LongSupplier requests,
        LongSupplier nanoTime) {
    /** A run goes on though drafts are sent all the time. */
    private static final int MOST_SENDINGS = 3;

    /** Reads and decides. A draft that is met while it is being sent is sent first, and everything read again. */
    Computation compute(Work work, Settings settings, Cause cause) {
        Computation computation = Computation.of(work, settings, cause.at(), terms.get(), sources);
        for (int met = 0; met < MOST_SENDINGS && !computation.book().leaving().isEmpty(); met++) {
            computation.book().leaving().values().forEach(id -> finish.finish(id, cause));
            computation = Computation.of(work, settings, cause.at(), terms.get(), sources);
        }
        return computation.withoutLeaving();
    }

    Parallel parallel() {
        return sources.parallel();
    }
}
