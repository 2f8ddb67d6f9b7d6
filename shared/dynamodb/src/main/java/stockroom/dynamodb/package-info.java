/**
 * The tables: one store per aggregate, each its table's only reader and writer, with hand-written item mappers and explicit conditions.
 * What is decided lives in the domain; here a decision meets the table and either holds or must be taken again.
 */
@NullMarked
package stockroom.dynamodb;

import org.jspecify.annotations.NullMarked;
