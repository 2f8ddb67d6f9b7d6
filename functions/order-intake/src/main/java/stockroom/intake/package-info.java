/** Takes orders from storefronts and shows a channel its own. */
@NullMarked
package stockroom.intake;

import org.jspecify.annotations.NullMarked;
