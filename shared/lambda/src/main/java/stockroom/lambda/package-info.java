/**
 * The entry points of functions: what Lambda hands over becomes a request, a schedule's tick or a queue's messages, and what the business
 * answers becomes what Lambda wants back. No rule of the business lives here.
 */
@NullMarked
package stockroom.lambda;

import org.jspecify.annotations.NullMarked;
