/** Proof that the simulated shop can fail: the product with one mistake made while a class is loaded, and lives that must notice. */
@NullMarked
package stockroom.proof.mutation;

import org.jspecify.annotations.NullMarked;
