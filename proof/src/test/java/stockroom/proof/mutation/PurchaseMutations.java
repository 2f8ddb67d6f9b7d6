package stockroom.proof.mutation;

import java.util.List;
import net.bytebuddy.jar.asm.Opcodes;

/** Mistakes with purchase orders that are sent. */
final class PurchaseMutations {
    private static final String DYNAMODB = "stockroom.dynamodb.";
    private static final String DOMAIN = "stockroom.domain.purchasing.";

    private PurchaseMutations() {}

    static List<Mutation> all() {
        return List.of(
                new Mutation(
                        "goods that come are freed instead of allocated",
                        "R50",
                        DYNAMODB + "IncomingStore",
                        "arrived",
                        Edit.answering("demand", 0).and(Edit.without("ifCount"))),
                new Mutation(
                        "too much of an article is taken into stock",
                        "R49",
                        DOMAIN + "GoodsReceipt",
                        "room",
                        Edit.replacing(Opcodes.ISUB, Opcodes.IADD)),
                new Mutation(
                        "what is sent is not to come",
                        "R45",
                        DYNAMODB + "IncomingStore",
                        "supply",
                        Edit.jumping(Opcodes.IFNE, Opcodes.IFEQ)),
                new Mutation(
                        "a supplier's older version goes over a newer one",
                        "R48",
                        DOMAIN + "PurchaseConfirmation",
                        "of",
                        Edit.jumping(Opcodes.IFLT, Opcodes.IFGE)),
                new Mutation(
                        "what won't come any more stays incoming",
                        "R48",
                        DOMAIN + "PurchaseOrder",
                        "incomingThatDiffersIn",
                        Edit.answeringNothing("toList", List.class, "of")),
                new Mutation(
                        "supply is given out in whatever order it is read",
                        "R41",
                        DOMAIN + "Pegging",
                        "of",
                        Edit.without("sorted")),
                new Mutation(
                        "a supplier's holidays count as working days",
                        "R44",
                        DOMAIN + "Calendar",
                        "isWorkingDay",
                        Edit.answering("contains", 0)),
                new Mutation(
                        "what purchase orders do to a position is not looked at",
                        "R31",
                        DYNAMODB + "PositionItems",
                        "touched",
                        Edit.without("set")),
                new Mutation(
                        "of a part that is sent everything goes",
                        "R45",
                        DOMAIN + "DraftPart",
                        "of",
                        Edit.answering("isWhole", 1)),
                new Mutation(
                        "a supplier's page shows one unit of everything",
                        "R47",
                        "stockroom.supplierpage.FilledForm",
                        "of",
                        Edit.answering("expected", 1)));
    }
}
