/** Least privilege, both ways: a day on which every function does all that it ever does, held to its role and asked what it used of it. */
@NullMarked
package stockroom.local.privilege;

import org.jspecify.annotations.NullMarked;
