package stockroom.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MatchTest {
    @Test
    void R7_the_phone_comes_before_the_e_mail_and_two_cards_are_to_be_merged() {
        Match match = Match.of(Optional.of("A"), Optional.of("B"));
        assertThat(match.card()).contains("A");
        assertThat(match.toMerge()).contains("B");
    }

    @Test
    void R7_the_e_mail_finds_the_card_of_an_unknown_phone() {
        assertThat(Match.of(Optional.empty(), Optional.of("B")).card()).contains("B");
    }

    @Test
    void R7_both_on_one_card_leave_nothing_to_merge() {
        assertThat(Match.of(Optional.of("A"), Optional.of("A")).toMerge()).isEmpty();
    }

    @Test
    void R7_nobody_known_makes_a_new_card() {
        assertThat(Match.of(Optional.empty(), Optional.empty())).isInstanceOf(Match.Unknown.class);
    }

    @Test
    void R7_an_e_mail_is_the_same_in_any_case() {
        assertThat(new Email("Olena@Example.COM")).isEqualTo(new Email("olena@example.com"));
    }

    @Test
    void contacts_never_show_in_a_log_by_accident() {
        assertThat(new Contact(new Phone("+380441234567"), new Email("olena@example.com")).toString())
                .doesNotContain("380")
                .doesNotContain("olena");
    }
}
