/** What clients read (R60): texts as data, one a name, channel and language, and what of an order they may tell. */
@NullMarked
package stockroom.documents.client;

import org.jspecify.annotations.NullMarked;
