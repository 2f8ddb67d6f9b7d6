package stockroom.ordering.json;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import stockroom.domain.customer.Phone;

/** Telephone numbers as people write them, in E.164 (R7). */
final class PhoneNumbers {
    private PhoneNumbers() {}

    /** @param country ISO 3166-1 alpha-2, for a number without its country's code; anything else is no help and does no harm */
    static Optional<Phone> parse(String text, String country) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(text, country.toUpperCase(Locale.ROOT));
            return numbers.isValidNumber(number)
                    ? Optional.of(new Phone(numbers.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
