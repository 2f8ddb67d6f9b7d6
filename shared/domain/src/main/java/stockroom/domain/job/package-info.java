/** Work that goes on after its request was answered, as a fact: what kind, by whom, how far. How it is done is not known here. */
@NullMarked
package stockroom.domain.job;

import org.jspecify.annotations.NullMarked;
