/** Tells which channel a storefront's key belongs to; what a channel may do is not decided here. */
@NullMarked
package stockroom.authorizer;

import org.jspecify.annotations.NullMarked;
