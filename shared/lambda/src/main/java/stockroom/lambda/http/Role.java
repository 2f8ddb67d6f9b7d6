package stockroom.lambda.http;

import java.util.Locale;

/** What a member of staff does, as the claim {@code roles} names it. */
public enum Role {
    OWNER,
    BUYER,
    OPERATOR,
    LOGISTICS,
    OUTSOURCED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
