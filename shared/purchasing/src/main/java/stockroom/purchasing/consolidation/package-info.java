/** Consolidation: what is missing over all open orders becomes draft purchase orders (R30–R38, R41–R43, R54). */
@NullMarked
package stockroom.purchasing.consolidation;

import org.jspecify.annotations.NullMarked;
