package stockroom.stafforders;

import java.util.Set;
import stockroom.lambda.http.Caller;
import stockroom.lambda.http.Role;

/** How much of the shop's own matters a caller sees. */
enum Insight {
    WHOLE,
    /** Of an outsourced operator: no score, no margin, no purchase price (rulebook R67, contract "Who may"). */
    OUTSOURCED;

    /** Whoever has another role as well sees what that one sees. */
    static Insight of(Caller caller) {
        return caller.roles().equals(Set.of(Role.OUTSOURCED)) ? OUTSOURCED : WHOLE;
    }
}
