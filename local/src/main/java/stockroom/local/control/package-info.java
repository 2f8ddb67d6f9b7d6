/** The port beside the API that exists in a local run only: keys, tokens, time travel, settling, reset. */
@NullMarked
package stockroom.local.control;

import org.jspecify.annotations.NullMarked;
