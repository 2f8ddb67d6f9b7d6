package stockroom.domain.messaging;

import java.time.Instant;

/**
 * Why something happens now.
 *
 * @param by who acts: a channel ({@code web}), a person ({@code operator:Olena}) or the machine ({@code machine:demand-consolidation})
 * @param requestId the id that the answer, the logs and the events share
 * @param at the moment of the action
 */
public record Cause(String by, String requestId, Instant at) {}
