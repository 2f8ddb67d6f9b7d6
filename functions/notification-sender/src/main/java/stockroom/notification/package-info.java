/** Writes to people what events tell: so far, to a supplier the purchase order that was sent. Each message goes out once (R61). */
@NullMarked
package stockroom.notification;

import org.jspecify.annotations.NullMarked;
