@NullMarked
package stockroom.notification;

import org.jspecify.annotations.NullMarked;
