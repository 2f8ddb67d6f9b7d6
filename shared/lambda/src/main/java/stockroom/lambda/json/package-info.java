/**
 * Strict JSON in, plain JSON out. A body is read field by field, every fault is collected with its pointer, and only a whole and valid body
 * reaches the business (R11). Rows of a CSV file are read by the same readers.
 */
@NullMarked
package stockroom.lambda.json;

import org.jspecify.annotations.NullMarked;
