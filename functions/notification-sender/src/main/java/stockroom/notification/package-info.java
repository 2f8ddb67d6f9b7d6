/**
 * Writes to people what events tell: to a supplier the purchase order that was sent, to a client what
 * becomes of their order. Each message goes out once (R61).
 */
@NullMarked
package stockroom.notification;

import org.jspecify.annotations.NullMarked;
