package stockroom.local.sample;

/** How orders are delivered and paid, and what becomes of them right after they came in. */
@FunctionalInterface
interface Deals {
    MadeUpTerms of(SampleOrder order, MadeUpClient client);
}
