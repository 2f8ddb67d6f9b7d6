/**
 * Imports: a CSV file whose columns are named like the fields of the bodies that the API takes, read by the same readers, row by row or thing
 * by thing. A bad row stops no other, and the same file twice changes nothing.
 */
@NullMarked
package stockroom.lambda.csv;

import org.jspecify.annotations.NullMarked;
