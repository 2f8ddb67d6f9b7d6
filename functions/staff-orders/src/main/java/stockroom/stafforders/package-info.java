/** What staff do with orders: find, edit, confirm, cancel, book money, call whom the queue puts first, and work off tasks. */
@NullMarked
package stockroom.stafforders;

import org.jspecify.annotations.NullMarked;
