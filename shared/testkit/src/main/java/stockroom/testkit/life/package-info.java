/**
 * Days of a shop, drawn from a seed: who orders, pays, counts and buys, and the plain reference model that judges what the API then shows.
 * People speak HTTP only; nothing here knows a table. The cloud in which they live is {@code stockroom.testkit.simulation}.
 */
@NullMarked
package stockroom.testkit.life;

import org.jspecify.annotations.NullMarked;
