package stockroom.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** An operator who edits what somebody else changed meanwhile must be refused. */
class EditOrderTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final int OK = 200;
    private static final int STALE = 412;

    private final ShopPlan plan = ShopPlan.drawnBy(new Dice(1));
    private final ReferenceShop reference = new ReferenceShop(plan);
    private final Wish wish = new Basket(new Dice(1), plan).wish(1);
    private final KnownOrder order = reference.order(wish.key());

    @Test
    void R66_an_edit_of_an_older_version_than_was_answered_is_objected_to() {
        assertThat(afterAnEdit(2, OK)).anyMatch(found -> found.contains("edited as of version 1 though version 2"));
    }

    @Test
    void R66_an_edit_of_the_newest_version_may_be_accepted() {
        assertThat(afterAnEdit(1, OK)).noneMatch(found -> found.contains("(R66)"));
    }

    @Test
    void R66_an_edit_of_an_older_version_may_be_refused() {
        assertThat(afterAnEdit(2, STALE)).noneMatch(found -> found.contains("(R66)"));
    }

    /** @param meanwhile the version that somebody else was shown while the operator thought */
    private List<String> afterAnEdit(long meanwhile, int status) {
        order.placing(wish, NOON).sent(NOON);
        Street street = new Street() {
            @Override
            public Instant now() {
                return NOON;
            }

            @Override
            public void later(Duration wait, Runnable then) {
                order.heard(shown(meanwhile));
                then.run();
            }

            @Override
            public void send(Ask ask, Consumer<Answer> then) {
                boolean opens = ask.method().equals("GET");
                then.accept(opens ? new Answer(OK, page()) : new Answer(status, shown(meanwhile + 1)));
            }

            @Override
            public List<String> links(String subject) {
                return List.of();
            }
        };
        new EditOrder(wish.key(), EditOrder.Change.QUANTITY, 0, "A1", 3, Duration.ofSeconds(1))
                .perform(new Stage(street, reference));
        return reference.differences(
                new Sight(NOON, List.of(), Map.of(), List.of(), List.of(), List.of(), Map.of(), Map.of()));
    }

    private ObjectNode page() {
        ObjectNode page = Bodies.object();
        page.putArray("items").add(shown(1));
        return page;
    }

    private ObjectNode shown(long version) {
        ObjectNode shown = Bodies.object()
                .put("orderId", "o-1")
                .put("externalId", wish.externalId())
                .put("version", version);
        shown.putArray("lines").addObject().put("lineId", "1").put("sku", "A1").put("quantity", 2);
        return shown;
    }
}
