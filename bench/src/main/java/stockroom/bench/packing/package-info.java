/** What packing is measured by: a published heuristic, reimplemented, and random orders. */
@NullMarked
package stockroom.bench.packing;

import org.jspecify.annotations.NullMarked;
