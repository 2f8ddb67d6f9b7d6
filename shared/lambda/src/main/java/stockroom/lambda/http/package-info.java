/**
 * HTTP as the contract has it: routes, roles, problems, ETags, cursor pages. What is said over HTTP is decided elsewhere; how it is said,
 * here.
 */
@NullMarked
package stockroom.lambda.http;

import org.jspecify.annotations.NullMarked;
