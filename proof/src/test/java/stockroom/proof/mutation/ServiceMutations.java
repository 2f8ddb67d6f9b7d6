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
                        "a task to pay back stays when nothing is due any more",
                        "R22",
                        ORDERING + "MoneyTasks",
                        "tidied",
                        Edit.answering("isZero", 0)),
                new Mutation(
                        "the end of an earlier attempt to pay ends the newest",
                        "R21",
                        ORDERING + "AttemptEnded",
                        "of",
                        Edit.answering("goesOnBeside", 0)),
                new Mutation(
                        "an order forgets the limits that it was taken with",
                        "R23",
                        DYNAMODB + "SettlementItems",
                        "limit",
                        Edit.answeringNothing("optionalText", Optional.class, "empty")),
                new Mutation(
                        "nobody is asked for the rest of an order",
                        "R22",
                        ORDERING + "MoneyTasks",
                        "rest",
                        Edit.answering("isOpen", 0)),
                new Mutation(
                        "a call back is offered before its time",
                        "R28",
                        "stockroom.domain.queue.Membership",
                        "later",
                        Edit.answeringNothing("filter", Optional.class, "empty")),
                new Mutation(
                        "nobody is told that payments fail",
                        "R24",
                        "stockroom.ordering.payment.WatchFailures",
                        "begin",
                        Edit.answering("isAbove", 0)),
                new Mutation(
                        "a bank's line is booked whatever its sum",
                        "R22",
                        ORDERING + "StatementMatch",
                        "among",
                        Edit.answering("equals", 1)),
                new Mutation(
                        "a client who declined letters gets them",
                        "R61",
                        "stockroom.notification.Addressee",
                        "whyNot",
                        Edit.answering("contains", 0)),
                new Mutation(
                        "a short message goes out in the quiet hours",
                        "R61",
                        "stockroom.notification.Addressee",
                        "earliest",
                        Edit.answeringNothing("filter", Optional.class, "empty")),
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
