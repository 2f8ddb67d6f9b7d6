package stockroom.dynamodb.audit;

/** The names of the tables that are mended after a restore: those that the auditor reads, and two more. */
public record RestoredTables(AuditedTables audited, String suppliers, String offers) {}
