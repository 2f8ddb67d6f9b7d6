package stockroom.ordering.json;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.customer.Contact;
import stockroom.domain.customer.Email;
import stockroom.domain.customer.Phone;
import stockroom.domain.delivery.Address;
import stockroom.domain.ordering.Client;
import stockroom.lambda.json.Fields;

/** The contract's {@code customer} and {@code address}. */
final class ClientFields {
    private static final Address NOWHERE = new Address("", "", "", "");
    private static final Contact NOBODY = new Contact(null, new Email("stand-in@example.com"));

    private ClientFields() {}

    /** A customer with an address; the card's id is still open. */
    static Client client(Fields customer) {
        Address address = customer.object("address", ClientFields::address);
        return clientAt(customer, address);
    }

    /** A customer whose address is not part of what is sent. */
    static Client clientElsewhere(Fields customer) {
        return clientAt(customer, NOWHERE);
    }

    private static Client clientAt(Fields customer, Address address) {
        String name = customer.text("name", 200);
        Optional<Phone> phone = customer.optionalUnlessBlank(
                "phone",
                40,
                t -> PhoneNumbers.parse(t, address.country()),
                "a telephone number, best with its country's code");
        Optional<Email> email = customer.optionalUnlessBlank(
                "email",
                254,
                t -> Email.isValid(t.strip()) ? Optional.of(new Email(t.strip())) : Optional.empty(),
                "an e-mail address");
        Optional<String> language =
                customer.optionalValue("language", 12, ClientFields::language, "a language such as ru or en");
        Optional<String> zone =
                customer.optionalValue("timeZone", 60, ClientFields::zone, "a time zone such as Europe/Kyiv");
        return new Client(
                "", name, contact(customer, orNull(phone), orNull(email)), orNull(language), orNull(zone), address);
    }

    private static Contact contact(Fields customer, @Nullable Phone phone, @Nullable Email email) {
        if (phone == null && email == null) {
            if (!customer.says("phone") && !customer.says("email")) {
                customer.error("phone", "a phone or an e-mail address is needed");
            }
            return NOBODY;
        }
        return new Contact(phone, email);
    }

    /** Post code and street may be left out where nothing is sent there. */
    static Address address(Fields address) {
        return new Address(
                address.text("country", 60),
                address.text("city", 100),
                address.optionalText("postalCode", 20).orElse(""),
                address.optionalText("street", 300).orElse(""));
    }

    private static Optional<String> language(String text) {
        return text.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})?") ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text).getId());
        } catch (DateTimeException noZone) {
            return Optional.empty();
        }
    }

    static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
