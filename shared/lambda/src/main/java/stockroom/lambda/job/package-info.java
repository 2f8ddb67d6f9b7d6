/**
 * Work of more than some seconds: it is stored with its input, a queue wakes its function for one slice after another, and whoever started it
 * asks how far it is.
 */
@NullMarked
package stockroom.lambda.job;

import org.jspecify.annotations.NullMarked;
