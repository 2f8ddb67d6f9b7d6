package stockroom.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stockroom.lambda.http.Precondition.Verdict;

class PreconditionTest {
    private static final OptionalLong NOTHING = OptionalLong.empty();

    private static Verdict judge(String ifMatch, OptionalLong current) {
        return new Precondition(ifMatch).judge(current);
    }

    @Test
    void a_put_without_if_match_makes_and_on_an_existing_one_is_told_to_read_first() {
        assertThat(judge("", NOTHING)).isEqualTo(Verdict.CREATE);
        assertThat(judge("", OptionalLong.of(3))).isEqualTo(Verdict.REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "*", "\"2\", \"3\"", "\"3\",\"9\""})
    void the_current_version_replaces(String ifMatch) {
        assertThat(judge(ifMatch, OptionalLong.of(3))).isEqualTo(Verdict.REPLACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "3", "W/\"3\"", "\"\"", "x", "\"99999999999999999999\""})
    void anything_else_is_stale(String ifMatch) {
        assertThat(judge(ifMatch, OptionalLong.of(3))).isEqualTo(Verdict.STALE);
    }

    @Test
    void nothing_matches_what_isnt_there() {
        assertThat(judge("*", NOTHING)).isEqualTo(Verdict.STALE);
        assertThat(new Precondition("\"1\"").problem(NOTHING).status()).isEqualTo(412);
    }
}
