/** How goods reach the client: delivery kinds and where each is offered. */
@NullMarked
package stockroom.domain.delivery;

import org.jspecify.annotations.NullMarked;
