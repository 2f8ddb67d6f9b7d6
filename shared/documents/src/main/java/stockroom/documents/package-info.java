/** Paper: what is printed and mailed, made of plain values. No AWS, no clock, no network; equal input makes equal bytes. */
@NullMarked
package stockroom.documents;

import org.jspecify.annotations.NullMarked;
