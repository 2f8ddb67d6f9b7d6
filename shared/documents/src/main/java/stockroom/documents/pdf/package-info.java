/** How text comes onto printed pages; what the text says is not known here. */
@NullMarked
package stockroom.documents.pdf;

import org.jspecify.annotations.NullMarked;
