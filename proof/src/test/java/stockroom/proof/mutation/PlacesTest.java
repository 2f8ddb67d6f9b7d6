package stockroom.proof.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake still has a place in the product: told in seconds, before any day is lived with it. */
class PlacesTest {
    static Iterable<Mutation> mutations() {
        return Mutations.all();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void a_mistake_has_a_place(Mutation mutation) throws ClassNotFoundException {
        MutatedProduct product = new MutatedProduct(mutation);
        product.loadClass(mutation.type());
        assertThat(product.made()).as(mutation.toString()).isPositive();
    }
}
