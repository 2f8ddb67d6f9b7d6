/** What DynamoDB, SNS and the rest would charge for: counted from the requests that the real functions make. */
@NullMarked
package stockroom.bench.meter;

import org.jspecify.annotations.NullMarked;
