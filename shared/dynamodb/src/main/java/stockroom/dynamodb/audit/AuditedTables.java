package stockroom.dynamodb.audit;

/** The names of the tables that the auditor reads. */
public record AuditedTables(
        String positions,
        String movements,
        String orders,
        String purchaseOrders,
        String products,
        String settings,
        String outbox,
        String inbox) {}
