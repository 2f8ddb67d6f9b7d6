package stockroom.proof.mutation;

import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.Opcodes;

/** Mistakes with orders, stock and events. */
final class OrderMutations {
    private static final String DYNAMODB = "stockroom.dynamodb.";
    private static final String ORDERING = "stockroom.ordering.";
    private static final String DOMAIN = "stockroom.domain.";

    private OrderMutations() {}

    static List<Mutation> all() {
        return List.of(
                new Mutation(
                        "units are reserved without looking whether they are there",
                        "R5",
                        DYNAMODB + "PositionStore",
                        "stockRow",
                        Edit.without("ifAtLeast")),
                new Mutation(
                        "an arrival is freed instead of allocated",
                        "R50",
                        DOMAIN + "stock.StockCount",
                        "of",
                        Edit.answering("demand", 0)),
                new Mutation(
                        "missing units are taken from whoever stands first",
                        "R56",
                        DOMAIN + "stock.Allocation",
                        "takeBack",
                        Edit.without("reversed")),
                new Mutation(
                        "a count that is sent again counts again",
                        "I1",
                        DYNAMODB + "MovementStore",
                        "counted",
                        Edit.without("ifAbsent")),
                new Mutation(
                        "other content under a used key is answered as a repeat",
                        "R1",
                        ORDERING + "TakeOrder",
                        "known",
                        Edit.answering("equals", 1)),
                new Mutation(
                        "an edit ignores If-Match", "R66", ORDERING + "OrderMoves", "edit", Edit.answering("test", 1)),
                new Mutation(
                        "an item is read no fresher than an index",
                        "R66",
                        DYNAMODB + "ItemReader",
                        "read",
                        Edit.without("consistentRead")),
                new Mutation(
                        "an order's change forgets its outbox row",
                        "I6",
                        ORDERING + "Decisions",
                        "commit",
                        Edit.notAdding(2)),
                new Mutation(
                        "a new order forgets its outbox row",
                        "I6",
                        ORDERING + "Decisions",
                        "insert",
                        Edit.notAdding(2)),
                new Mutation(
                        "an allocation forgets its outbox row",
                        "I6",
                        ORDERING + "AllocateStock",
                        "writes",
                        Edit.notAdding(2)),
                new Mutation(
                        "the relay doesn't look at the results of its entries",
                        "I7",
                        "stockroom.messaging.Relay",
                        "publish",
                        Edit.answering("contains", 1)),
                new Mutation(
                        "the outbox is never swept",
                        "I7",
                        "stockroom.messaging.PendingEvents",
                        "look",
                        Edit.answering("isAfter", 1)),
                new Mutation(
                        "an order in parts is settled by halves",
                        "R2",
                        ORDERING + "Decisions",
                        "write",
                        Edit.answeringNothing("toList", List.class, "of")),
                new Mutation(
                        "demand stays when its order gave it up",
                        "I4",
                        DOMAIN + "ordering.PositionChange",
                        "removed",
                        Edit.answering("noneMatch", 0)),
                new Mutation(
                        "changed demand is not written",
                        "I4",
                        DOMAIN + "ordering.PositionChange",
                        "written",
                        Edit.answering("contains", 1)),
                new Mutation(
                        "keys that a batch left unprocessed are forgotten",
                        "R2",
                        DYNAMODB + "BatchReader",
                        "readPart",
                        Edit.answeringNothing("unprocessedKeys", Map.class, "of")),
                new Mutation(
                        "an order is replaced without its revision",
                        "R66",
                        DYNAMODB + "OrderStore",
                        "replace",
                        Edit.without("ifEquals")),
                new Mutation(
                        "money for a cancelled order is due back to nobody's task",
                        "R20",
                        DOMAIN + "ordering.Cancellation",
                        "refund",
                        Edit.jumping(Opcodes.IFGT, Opcodes.IFLT)));
    }
}
