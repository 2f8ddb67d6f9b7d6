/** Keeps the messages that their consumers could not handle, shows them to staff, and sends them again or drops them as staff say (R62). */
@NullMarked
package stockroom.deadletters;

import org.jspecify.annotations.NullMarked;
