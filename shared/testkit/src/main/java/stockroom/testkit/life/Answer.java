package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What came back.
 *
 * @param status 0 where nothing came back
 * @param body a missing node where there is none
 */
record Answer(int status, JsonNode body) {
    private static final int OK = 200;
    private static final int PROBLEM = 400;
    private static final int TOO_MANY = 429;
    private static final int FAULT = 500;

    boolean isDone() {
        return status >= OK && status < PROBLEM;
    }

    /** What it says about what was asked. */
    Claim.Verdict verdict() {
        if (isDone()) {
            return Claim.Verdict.HAPPENED;
        }
        return status >= PROBLEM && status < FAULT && status != TOO_MANY
                ? Claim.Verdict.REFUSED
                : Claim.Verdict.UNKNOWN;
    }
}
