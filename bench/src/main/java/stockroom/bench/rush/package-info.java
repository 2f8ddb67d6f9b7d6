/** A rush on one article, on virtual time: what conflicts of transactions make of it. */
@NullMarked
package stockroom.bench.rush;

import org.jspecify.annotations.NullMarked;
