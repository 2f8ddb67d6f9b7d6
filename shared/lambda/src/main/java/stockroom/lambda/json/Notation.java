package stockroom.lambda.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;

/** How numbers and flags are written: as JSON has them, or as the texts of a CSV file. */
enum Notation {
    JSON {
        @Override
        Optional<Boolean> flag(JsonNode value) {
            return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
        }
    },
    CSV {
        @Override
        Optional<Long> whole(JsonNode value) {
            if (!value.isTextual()) {
                return super.whole(value);
            }
            String text = value.textValue().strip();
            return text.matches("-?[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
        }

        @Override
        Optional<Boolean> flag(JsonNode value) {
            return switch (value.asText().strip().toLowerCase(Locale.ROOT)) {
                case "true" -> Optional.of(true);
                case "false" -> Optional.of(false);
                default -> Optional.empty();
            };
        }
    };

    /** A whole number written as such: 1.0 and 1e2 are not. */
    Optional<Long> whole(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToLong() ? Optional.of(value.longValue()) : Optional.empty();
    }

    abstract Optional<Boolean> flag(JsonNode value);
}
