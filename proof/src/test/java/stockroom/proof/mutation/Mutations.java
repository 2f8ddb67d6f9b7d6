package stockroom.proof.mutation;

import java.util.List;
import java.util.stream.Stream;

/** The mistakes that the simulated shop must notice; proof/README.md lists what noticed each. */
final class Mutations {
    private Mutations() {}

    static List<Mutation> all() {
        return Stream.of(OrderMutations.all(), BuyingMutations.all(), PurchaseMutations.all(), ServiceMutations.all())
                .flatMap(List::stream)
                .toList();
    }
}
