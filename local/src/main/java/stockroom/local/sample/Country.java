package stockroom.local.sample;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The countries of the file, with what a made-up address and phone number there look like. The numbers count upwards in a valid
 * mobile range: those kept for films aren't valid, and the shop refuses what isn't. Nothing is ever sent to them.
 */
enum Country {
    AUSTRALIA("Australia", "AU", "+61491570", "Australia/Sydney", "2000", List.of("Sydney")),
    AUSTRIA("Austria", "AT", "+43664123", "Europe/Vienna", "1010", List.of("Wien")),
    BAHRAIN("Bahrain", "BH", "+97336001", "Asia/Bahrain", "317", List.of("Manama")),
    BELGIUM("Belgium", "BE", "+32470123", "Europe/Brussels", "1000", List.of("Bruxelles")),
    CHANNEL_ISLANDS("Channel Islands", "JE", "+447797712", "Europe/Jersey", "JE2 3AB", List.of("Saint Helier")),
    CYPRUS("Cyprus", "CY", "+35796123", "Asia/Nicosia", "1010", List.of("Nicosia")),
    DENMARK("Denmark", "DK", "+4520123", "Europe/Copenhagen", "1050", List.of("København")),
    EIRE("EIRE", "IE", "+353850123", "Europe/Dublin", "D02 AF30", List.of("Dublin", "Cork")),
    FINLAND("Finland", "FI", "+358401234", "Europe/Helsinki", "00100", List.of("Helsinki")),
    FRANCE("France", "FR", "+33612345", "Europe/Paris", "75001", List.of("Paris", "Lyon", "Lille")),
    GERMANY("Germany", "DE", "+4915123456", "Europe/Berlin", "10115", List.of("Berlin", "Hamburg", "Köln")),
    ICELAND("Iceland", "IS", "+3546112", "Atlantic/Reykjavik", "101", List.of("Reykjavík")),
    ISRAEL("Israel", "IL", "+972502345", "Asia/Jerusalem", "6100000", List.of("Tel Aviv")),
    ITALY("Italy", "IT", "+39320123", "Europe/Rome", "00184", List.of("Roma")),
    JAPAN("Japan", "JP", "+819012345", "Asia/Tokyo", "100-0001", List.of("Tokyo")),
    LITHUANIA("Lithuania", "LT", "+37061234", "Europe/Vilnius", "01100", List.of("Vilnius")),
    NETHERLANDS("Netherlands", "NL", "+31612345", "Europe/Amsterdam", "1012 AB", List.of("Amsterdam")),
    NORWAY("Norway", "NO", "+4740612", "Europe/Oslo", "0150", List.of("Oslo")),
    POLAND("Poland", "PL", "+48512345", "Europe/Warsaw", "00-001", List.of("Warszawa")),
    PORTUGAL("Portugal", "PT", "+351912345", "Europe/Lisbon", "1100-001", List.of("Lisboa")),
    SPAIN("Spain", "ES", "+34612345", "Europe/Madrid", "28001", List.of("Madrid", "Sevilla")),
    SWEDEN("Sweden", "SE", "+46701740", "Europe/Stockholm", "111 29", List.of("Stockholm")),
    SWITZERLAND("Switzerland", "CH", "+41781234", "Europe/Zurich", "8001", List.of("Zürich")),
    UNITED_KINGDOM(
            "United Kingdom",
            "GB",
            "+447400123",
            "Europe/London",
            "EC1A 1BB",
            List.of("London", "Leeds", "Bristol", "Cardiff", "Glasgow", "Norwich", "Exeter", "York"));

    private static final Map<String, Country> BY_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(country -> country.name, country -> country));

    private final String name;
    private final String code;
    private final String phonePrefix;
    private final String timeZone;
    private final String postalCode;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of below, each of them
    private final List<String> cities;

    Country(String name, String code, String phonePrefix, String timeZone, String postalCode, List<String> cities) {
        this.name = name;
        this.code = code;
        this.phonePrefix = phonePrefix;
        this.timeZone = timeZone;
        this.postalCode = postalCode;
        this.cities = cities;
    }

    /** @throws IllegalArgumentException for a name that the file doesn't hold */
    static Country named(String name) {
        Country country = BY_NAME.get(name);
        if (country == null) {
            throw new IllegalArgumentException("no such country in the file: " + name);
        }
        return country;
    }

    /** ISO 3166-1, two letters. */
    String code() {
        return code;
    }

    /** The number of the country's made-up client of that index, 0 to 999; E.164. */
    String phone(int index) {
        return "%s%03d".formatted(phonePrefix, index);
    }

    String timeZone() {
        return timeZone;
    }

    String postalCode() {
        return postalCode;
    }

    List<String> cities() {
        return cities;
    }
}
