package stockroom.domain.settings;

/**
 * A warehouse's own facts.
 *
 * @param city where it stands, as a person wrote it
 */
public record Warehouse(String city) {}
