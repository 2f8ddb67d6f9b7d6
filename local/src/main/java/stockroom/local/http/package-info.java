/** API Gateway's part: requests become events of its payload format 2.0, after the route's authorizer let them pass. */
@NullMarked
package stockroom.local.http;

import org.jspecify.annotations.NullMarked;
