/** Functions that stand in for real ones where the stack itself is tested. */
@NullMarked
package stockroom.local.stub;

import org.jspecify.annotations.NullMarked;
