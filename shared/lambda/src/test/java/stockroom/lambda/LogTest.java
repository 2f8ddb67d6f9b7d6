package stockroom.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "can't read 'Khreshchatyk' as a number",
                "the client's street 'Khreshchatyk' isn't known",
                "the street 'Khreshchatyk' can't be read, nor can 'Khreshchatyk 1'",
                "Cannot parse \"Khreshchatyk\"",
                "no such street: 'Khreshchatyk that is cut off",
                "Text 'Khreshchatyk' could not be parsed at index 0",
                "the street 'D'Artagnan's Khreshchatyk' can't be read"
            })
    void what_a_failure_quotes_is_blotted_out_whatever_apostrophes_stand_around_it(String message) {
        assertThat(logged(message)).contains("IllegalStateException").doesNotContain("Khreshchatyk");
    }

    @Test
    void words_with_apostrophes_are_no_quotations() {
        assertThat(logged("it can't be written, since it isn't there"))
                .contains("it can't be written, since it isn't there");
    }

    @Test
    void phones_and_addresses_of_mail_are_blotted_out() {
        assertThat(logged("+380 44 123 45 67 of olena@example.com")).doesNotContain("123", "olena");
    }

    private static String logged(String message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Log.error("failed")
                .with(new IllegalStateException(message))
                .write(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
