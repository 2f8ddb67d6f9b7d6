/** What a person runs, once, when tables were restored from backups. No function uses it. */
@NullMarked
package stockroom.ordering.restore;

import org.jspecify.annotations.NullMarked;
