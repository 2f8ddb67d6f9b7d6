@NullMarked
package stockroom.documents.client;

import org.jspecify.annotations.NullMarked;
