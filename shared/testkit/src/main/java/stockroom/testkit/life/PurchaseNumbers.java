package stockroom.testkit.life;

import java.util.ArrayList;
import java.util.List;

/** Each purchase order that is sent has a number of its own, and the numbers run without a gap (R47). */
final class PurchaseNumbers {
    private final List<PlainPurchase> orders;

    PurchaseNumbers(List<PlainPurchase> orders) {
        this.orders = orders;
    }

    List<String> differences() {
        List<String> numbers = new ArrayList<>();
        for (PlainPurchase order : orders) {
            if (!order.isDraft()) {
                numbers.add(order.shown().path("number").asText("none"));
            }
        }
        List<String> expected = new ArrayList<>();
        for (int number = 1; number <= numbers.size(); number++) {
            expected.add("PO-%06d".formatted(number));
        }
        List<String> sorted = numbers.stream().sorted().toList();
        return sorted.equals(expected)
                ? List.of()
                : List.of("purchase orders: numbers (R47): expected " + expected + ", shown " + sorted);
    }
}
