/**
 * The cloud on virtual time: the real handlers run as template.yaml says, one thread at any moment, and chance, latency and misfortune all come
 * from one seed, so that the same seed repeats a history to the byte. Who lives in the shop, and who judges it, is not known here.
 */
@NullMarked
package stockroom.testkit.simulation;

import org.jspecify.annotations.NullMarked;
