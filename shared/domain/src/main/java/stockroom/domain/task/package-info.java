/** What the machine leaves to people: tasks that somebody must do, and cases that it could not decide. Nothing here decides a rule. */
@NullMarked
package stockroom.domain.task;

import org.jspecify.annotations.NullMarked;
