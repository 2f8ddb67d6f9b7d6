/** EventBridge Scheduler's part: ticks by the shop's clock, in order, also while time travels. */
@NullMarked
package stockroom.local.schedule;

import org.jspecify.annotations.NullMarked;
