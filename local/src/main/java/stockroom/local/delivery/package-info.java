/** The event source mappings' part: streams and queues are polled and their batches handed to functions. */
@NullMarked
package stockroom.local.delivery;

import org.jspecify.annotations.NullMarked;
