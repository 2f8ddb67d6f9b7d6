package stockroom.domain.task;

import java.time.Instant;
import stockroom.domain.measure.Fingerprint;
import stockroom.domain.measure.PositionKey;

/**
 * A case that the machine could not decide and a person must (R38). The orders that it holds up are computed when it is read.
 *
 * @param id derived from kind and position: one case of a kind at a time, under an id that fits an address
 * @param reason what a person reads
 * @param since when it was first seen
 */
public record ExceptionCase(String id, CaseKind kind, Subject subject, String reason, Instant since) {
    public static ExceptionCase ofPosition(CaseKind kind, PositionKey position, String reason, Instant since) {
        return new ExceptionCase(idOf(kind, position), kind, Subject.ofPosition(position), reason, since);
    }

    public static ExceptionCase ofOrder(CaseKind kind, String orderId, String reason, Instant since) {
        return new ExceptionCase(
                kind + "-" + new Fingerprint().add(orderId).text(), kind, Subject.ofOrder(orderId), reason, since);
    }

    public static String idOf(CaseKind kind, PositionKey position) {
        return kind + "-" + new Fingerprint().add(position.text()).text();
    }
}
