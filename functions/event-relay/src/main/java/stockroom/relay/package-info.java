/** The outbox's stream goes to the topic here. How an event is published is the messaging module's; this is the trigger. */
@NullMarked
package stockroom.relay;

import org.jspecify.annotations.NullMarked;
