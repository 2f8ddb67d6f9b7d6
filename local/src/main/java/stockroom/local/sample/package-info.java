/**
 * The sample shop: twenty days of real invoices and what is made up around them. Everything but the loader (SampleShop and what it
 * calls) is pure and reads no clock; nothing here reaches a table except through the shop's own HTTP API.
 */
@NullMarked
package stockroom.local.sample;

import org.jspecify.annotations.NullMarked;
