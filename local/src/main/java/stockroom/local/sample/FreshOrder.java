package stockroom.local.sample;

/** An order that the shop just took, with the terms that were made up for it. */
record FreshOrder(SampleOrder order, MadeUpTerms terms, TakenOrder taken) {}
