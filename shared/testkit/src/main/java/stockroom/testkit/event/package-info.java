/** The events that AWS wakes functions with, as it writes them, and what leads from the template to a handler. The local run and the simulation share them. */
@NullMarked
package stockroom.testkit.event;

import org.jspecify.annotations.NullMarked;
