/**
 * The auditor: whether what is always true (rulebook §13) is true of what is stored. It reads every table and writes none; each invariant is a
 * check of its own over one snapshot. The one that writes is {@link stockroom.dynamodb.audit.AfterRestore}, by hand, where tables were
 * restored to different moments.
 */
@NullMarked
package stockroom.dynamodb.audit;

import org.jspecify.annotations.NullMarked;
