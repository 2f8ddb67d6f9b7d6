package stockroom.purchasing.consolidation;

import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import stockroom.domain.settings.Settings;
import stockroom.dynamodb.BuyingTerms;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.Parallel;
import stockroom.dynamodb.RunStore;
import stockroom.dynamodb.SupplierStore;

/**
 * What one run works with.
 *
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
        Supplier<BuyingTerms> terms,
        Supplier<String> newId,
        LongSupplier requests,
        LongSupplier nanoTime) {
    Computation compute(Work work, Settings settings, Instant now) {
        return Computation.of(work, settings, now, terms.get(), sources);
    }

    Parallel parallel() {
        return sources.parallel();
    }
}
