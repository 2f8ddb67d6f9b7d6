package stockroom.dynamodb.audit;

import java.util.function.UnaryOperator;

/** The names of the tables that the auditor reads. */
public record AuditedTables(
        String positions,
        String movements,
        String orders,
        String purchaseOrders,
        String products,
        String settings,
        String outbox,
        String inbox,
        String deadLetters,
        String tasks,
        String paymentEvents) {
    /** @param named the table's name in a variable such as {@code ORDERS_TABLE} */
    public static AuditedTables named(UnaryOperator<String> named) {
        return new AuditedTables(
                named.apply("POSITIONS_TABLE"),
                named.apply("MOVEMENTS_TABLE"),
                named.apply("ORDERS_TABLE"),
                named.apply("PURCHASE_ORDERS_TABLE"),
                named.apply("PRODUCTS_TABLE"),
                named.apply("SETTINGS_TABLE"),
                named.apply("OUTBOX_TABLE"),
                named.apply("INBOX_TABLE"),
                named.apply("DEAD_LETTERS_TABLE"),
                named.apply("TASKS_TABLE"),
                named.apply("PAYMENT_EVENTS_TABLE"));
    }
}
