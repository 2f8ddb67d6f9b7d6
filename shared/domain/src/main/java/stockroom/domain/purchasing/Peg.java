package stockroom.domain.purchasing;

/** Units of a draft or purchase order line that are for one order line (R41). */
public record Peg(String orderId, String lineId, int units) {
    public WantedLine line() {
        return new WantedLine(orderId, lineId);
    }
}
