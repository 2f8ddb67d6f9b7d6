/**
 * How facts travel: outbox row, table stream, topic, queues, inbox. A decision writes its outbox row in its own transaction, so an event
 * exists if and only if its change does.
 */
@NullMarked
package stockroom.messaging;

import org.jspecify.annotations.NullMarked;
