/**
 * The auditor: whether what is always true (rulebook §13) is true of what is stored. It reads every table and writes none; each invariant is a
 * check of its own over one snapshot.
 */
@NullMarked
package stockroom.dynamodb.audit;

import org.jspecify.annotations.NullMarked;
