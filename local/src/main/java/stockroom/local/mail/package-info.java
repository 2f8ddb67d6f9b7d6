/** The mail server of the local run: it takes every letter and delivers none. */
@NullMarked
package stockroom.local.mail;

import org.jspecify.annotations.NullMarked;
