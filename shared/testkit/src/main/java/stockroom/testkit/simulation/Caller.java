package stockroom.testkit.simulation;

/** Who sends a request. */
public sealed interface Caller {
    /** @param apiKey as {@code POST /staff/channels/{channel}/keys} answered it */
    record Storefront(String apiKey) implements Caller {}

    /** @param role such as operator, buyer or owner */
    record Staff(String name, String role) implements Caller {}

    /** Whoever has a link: nothing but the path says what they may do. */
    record Anybody() implements Caller {}
}
