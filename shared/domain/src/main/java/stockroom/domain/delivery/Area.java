package stockroom.domain.delivery;

/** Part of the world that a zone covers. */
public sealed interface Area {
    boolean covers(Address address);

    /** Wherever nothing else said so. */
    record Anywhere() implements Area {
        @Override
        public boolean covers(Address address) {
            return true;
        }
    }

    /** @param name as addresses have it: ISO 3166-1 alpha-2, or a name */
    record Country(String name) implements Area {
        @Override
        public boolean covers(Address address) {
            return address.country().strip().equalsIgnoreCase(name);
        }
    }

    /** A city, as R8 compares them. */
    record Town(String country, String city) implements Area {
        @Override
        public boolean covers(Address address) {
            return new Country(country).covers(address) && City.same(city, address.city());
        }
    }

    /** Postal codes from one to another, both included, compared as text: codes of other lengths are none of them. */
    record PostalCodes(String country, String from, String to) implements Area {
        @Override
        public boolean covers(Address address) {
            String code = address.postalCode().strip();
            return new Country(country).covers(address)
                    && code.length() == from.length()
                    && code.compareTo(from) >= 0
                    && code.compareTo(to) <= 0;
        }
    }
}
