package stockroom.domain.ordering;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.customer.Contact;
import stockroom.domain.delivery.Address;

/**
 * The client as this order knows them; the card is found by the id.
 *
 * @param languageOrNull BCP 47, or null for the shop's
 * @param timeZoneOrNull an IANA zone, or null for the shop's
 */
public record Client(
        String customerId,
        String name,
        Contact contact,
        @Nullable String languageOrNull,
        @Nullable String timeZoneOrNull,
        Address address) {
    public Optional<String> language() {
        return Optional.ofNullable(languageOrNull);
    }

    public Optional<String> timeZone() {
        return Optional.ofNullable(timeZoneOrNull);
    }

    Client ofCard(String id) {
        return new Client(id, name, contact, languageOrNull, timeZoneOrNull, address);
    }

    Client at(Address newAddress) {
        return new Client(customerId, name, contact, languageOrNull, timeZoneOrNull, newAddress);
    }
}
