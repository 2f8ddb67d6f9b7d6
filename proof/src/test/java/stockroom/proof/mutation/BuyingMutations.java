package stockroom.proof.mutation;

import java.util.List;
import java.util.Set;
import net.bytebuddy.jar.asm.Opcodes;

/** Mistakes in what is bought: demand, need, terms and drafts. */
final class BuyingMutations {
    private static final String DYNAMODB = "stockroom.dynamodb.";
    private static final String DOMAIN = "stockroom.domain.purchasing.";

    private BuyingMutations() {}

    static List<Mutation> all() {
        return List.of(
                new Mutation(
                        "a run overwrites what a buyer decided",
                        "R40",
                        DOMAIN + "HeardPolicy",
                        "decide",
                        Edit.answering("isPresent", 0)),
                new Mutation(
                        "a buyer's raise is lost",
                        "R40",
                        DOMAIN + "Wish$AtLeast",
                        "ask",
                        Edit.jumping(Opcodes.IFLE, Opcodes.IFGT)),
                new Mutation(
                        "a mark is cleared though its position moved on",
                        "R31",
                        DYNAMODB + "BuyingPositions",
                        "note",
                        Edit.without("ifCount")),
                new Mutation(
                        "an offer that ends by itself is not looked at",
                        "R31",
                        "stockroom.purchasing.consolidation.FindWork",
                        "find",
                        Edit.answeringNothing("due", Set.class, "of")),
                new Mutation(
                        "at the minimum is bought as below it",
                        "R30",
                        DOMAIN + "Need",
                        "of",
                        Edit.jumping(Opcodes.IFGE, Opcodes.IFGT)),
                new Mutation(
                        "at the minimum is told as below it",
                        "R53",
                        "stockroom.domain.stock.Crossing",
                        "of",
                        Edit.jumping(Opcodes.IFGE, Opcodes.IFGT)),
                new Mutation(
                        "a pack too many is bought",
                        "R34",
                        DOMAIN + "Rounding",
                        "up",
                        Edit.replacing(Opcodes.LSUB, Opcodes.LADD)),
                new Mutation(
                        "the first offer is taken instead of the cheapest",
                        "R37",
                        DOMAIN + "Choice",
                        "of",
                        Edit.without("sorted")),
                new Mutation(
                        "a rate counts on its own day only",
                        "R39",
                        DOMAIN + "Rate",
                        "lastDay",
                        Edit.without("plusDays")),
                new Mutation(
                        "a time limit is over when it begins",
                        "R37",
                        "stockroom.domain.measure.TimeLimit",
                        "end",
                        Edit.without("plus")),
                new Mutation(
                        "a removed minimum stays", "R54", DYNAMODB + "MinimumItems", "remove", Edit.without("remove")));
    }
}
