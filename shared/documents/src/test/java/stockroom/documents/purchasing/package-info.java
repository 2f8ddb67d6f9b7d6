@NullMarked
package stockroom.documents.purchasing;

import org.jspecify.annotations.NullMarked;
