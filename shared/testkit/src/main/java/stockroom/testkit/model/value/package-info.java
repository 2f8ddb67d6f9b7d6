/** Attribute values as DynamoDB keeps them: what may be stored, how it is written, how large it is, what comes before what. */
@NullMarked
package stockroom.testkit.model.value;

import org.jspecify.annotations.NullMarked;
