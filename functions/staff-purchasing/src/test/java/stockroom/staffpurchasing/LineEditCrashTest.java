package stockroom.staffpurchasing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stockroom.testkit.Http;
import stockroom.testkit.fault.CrashPoint;

/** An edit is whole or absent whenever its request dies; the next run makes the line of it, and a repeat changes nothing (R40). */
class LineEditCrashTest {
    private static final class Scene extends LineEditCase implements AutoCloseable {
        Scene() {
            a_draft_of_10_mugs();
        }

        @Override
        public void close() {
            super.close();
        }
    }

    @Test
    void R40_an_edit_that_died_anywhere_is_absent_or_kept_and_a_repeat_ends_it() {
        int crashes = CrashPoint.each(point -> {
            try (Scene draft = new Scene()) {
                String id = draft.draft();
                point.run(() -> patch(
                        Http.staff(
                                new StaffPurchasingFunction(point.calls().around(draft.shop, "staff-purchasing")),
                                "Bohdan",
                                "[buyer]"),
                        id));
                draft.run();
                assertThat(draft.quantity()).as(point.toString()).isIn(10, 12);

                assertThat(patch(draft.buyer, id).status()).as(point.toString()).isEqualTo(200);

                assertThat(draft.quantity()).as(point.toString()).isEqualTo(12);
                draft.run();
                assertThat(draft.quantity()).as(point.toString()).isEqualTo(12);
            }
        });

        assertThat(crashes).isGreaterThan(20);
    }

    private static Http.Answer patch(Http buyer, String id) {
        return buyer.to("PATCH /staff/purchase-orders/{id}/lines/{sku}")
                .path("id", id)
                .path("sku", "mug")
                .json("{\"quantity\":12}");
    }
}
