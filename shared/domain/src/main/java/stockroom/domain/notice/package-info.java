/**
 * What clients are told: which events concern them, how their order then stands, by which text (R60), and which message is older than which
 * (R61). How a message travels lives in {@code messaging}, what it says in the documents module.
 */
@NullMarked
package stockroom.domain.notice;

import org.jspecify.annotations.NullMarked;
