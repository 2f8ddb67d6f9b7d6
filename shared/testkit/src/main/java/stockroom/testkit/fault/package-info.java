/** AWS clients that are counted and made to fail: how tests prove what a crash, a conflict or a lost answer leaves behind. */
@NullMarked
package stockroom.testkit.fault;

import org.jspecify.annotations.NullMarked;
