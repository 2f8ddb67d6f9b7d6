package stockroom.testkit.simulation;

import java.time.Instant;

/**
 * A fault that happened.
 *
 * @param id names it in every run of the same seed, also where other steps or faults are left out
 * @param at when
 * @param where the invocation and call, or the delivery
 */
public record Fault(String id, FaultKind kind, Instant at, String where) {}
