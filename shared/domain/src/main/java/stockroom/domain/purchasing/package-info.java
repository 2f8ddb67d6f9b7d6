/**
 * What is bought, of whom and for whom: the need of a position, the quantity and the supplier that serve it, and the pegs that tie each
 * bought unit to its order line. Pure decisions; where drafts are stored and when a run happens lives elsewhere.
 */
@NullMarked
package stockroom.domain.purchasing;

import org.jspecify.annotations.NullMarked;
