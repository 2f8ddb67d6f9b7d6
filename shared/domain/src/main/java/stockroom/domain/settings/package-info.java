/**
 * What a shop may decide for itself: the settings with the rulebook's defaults, its warehouses and its channels. A value is kept as it was
 * typed and understood once, here; where it is stored and shown is not known here.
 */
@NullMarked
package stockroom.domain.settings;

import org.jspecify.annotations.NullMarked;
