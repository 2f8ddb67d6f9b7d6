package stockroom.local.sample;

import java.util.List;

/**
 * Who an order is from. The file knows a number and a country at most: name, address, phone and e-mail are made up.
 *
 * @param contactBy {@code phone} or {@code email}, the field of the order that holds the contact
 */
record MadeUpClient(String name, String contactBy, String contact, Country country, String city, String street) {
    private static final List<String> FIRST_NAMES = List.of(
            "Ada", "Ben", "Cleo", "Dora", "Ewan", "Faye", "Gus", "Hana", "Ivo", "June", "Kit", "Lena", "Max", "Nora",
            "Otto", "Pia", "Rex", "Sia", "Tom", "Una");

    private static final List<String> LAST_NAMES = List.of(
            "Abbot", "Brook", "Carver", "Dale", "Ember", "Fenn", "Glover", "Heath", "Ives", "Jarvis", "Keel", "Lark",
            "Marsh", "Nye", "Orchard", "Pike", "Quill", "Reed", "Stone", "Thorn");

    private static final List<String> STREETS = List.of("Made-up Lane", "Sample Street", "Nowhere Road", "Fable Row");

    /** A client whom the file knows by number: the same person on every order. */
    static MadeUpClient known(String customerId, Country country, int indexInCountry) {
        return living(country, customerId, "phone", country.phone(indexInCountry));
    }

    /** The buyer of an invoice without a customer's number: a person for each invoice. */
    static MadeUpClient walkIn(String invoice, Country country) {
        return living(country, invoice, "email", "walk-in-" + invoice + "@example.com");
    }

    private static MadeUpClient living(Country country, String about, String contactBy, String contact) {
        return new MadeUpClient(
                Draw.oneOf(FIRST_NAMES, "first name", about) + ' ' + Draw.oneOf(LAST_NAMES, "last name", about),
                contactBy,
                contact,
                country,
                Draw.oneOf(country.cities(), "city", about),
                Draw.between(1, 99, "house", about) + " " + Draw.oneOf(STREETS, "street", about));
    }
}
