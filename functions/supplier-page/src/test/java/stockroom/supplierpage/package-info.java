@NullMarked
package stockroom.supplierpage;

import org.jspecify.annotations.NullMarked;
