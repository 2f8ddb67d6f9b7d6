/** What a supplier gets of a purchase order (R47): printable document, spreadsheet and letter. Never a sale price, a customer or a peg. */
@NullMarked
package stockroom.documents.purchasing;

import org.jspecify.annotations.NullMarked;
