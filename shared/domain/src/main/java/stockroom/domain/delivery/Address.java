package stockroom.domain.delivery;

/** Where to. @param country ISO 3166-1 alpha-2, or a name where the storefront knows no code */
public record Address(String country, String city, String postalCode, String street) {
    @Override
    public String toString() {
        return "an address";
    }
}
