package stockroom.proof.mutation;

import java.util.List;
import java.util.Optional;

/** Mistakes with payments, calls, the operators' queue and messages. */
final class ServiceMutations {
    private static final String DYNAMODB = "stockroom.dynamodb.";
    private static final String ORDERING = "stockroom.domain.ordering.";

    private ServiceMutations() {}

    static List<Mutation> all() {
        return List.of(
                new Mutation(
                        "a timer is forgotten",
                        "R12",
                        ORDERING + "Order",
                        "awaitingPayment",
                        Edit.answeringNothing("due", Optional.class, "empty")),
                new Mutation(
                        "a task about money stays when the money came",
                        "R12",
                        ORDERING + "MoneyTasks",
                        "tidied",
                        Edit.without("ending")),
                new Mutation(
                        "a miss within the gap counts",
                        "R19",
                        ORDERING + "CallTrail",
                        "after",
                        Edit.answering("isBefore", 0)),
                new Mutation(
                        "a lease is written over another",
                        "R25",
                        DYNAMODB + "QueueStore",
                        "write",
                        Edit.without("ifEquals")),
                new Mutation(
                        "older news is told after newer",
                        "R61",
                        DYNAMODB + "TurnStore",
                        "take",
                        Edit.without("ifAbsentOrAtMost")));
    }
}
