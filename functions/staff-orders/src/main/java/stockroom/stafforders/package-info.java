/** What staff do with orders: find, edit, confirm, cancel, book money, and work off tasks. */
@NullMarked
package stockroom.stafforders;

import org.jspecify.annotations.NullMarked;
