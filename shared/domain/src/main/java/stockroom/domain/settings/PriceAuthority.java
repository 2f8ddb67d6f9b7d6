package stockroom.domain.settings;

/** Whose prices an order of a channel carries (R6). */
public enum PriceAuthority {
    /** The catalogue's price of the moment; a posted price that differs is refused. */
    CATALOGUE,
    /** The channel's own: posted prices, discount, fees and delivery price are accepted as they are. */
    CHANNEL
}
