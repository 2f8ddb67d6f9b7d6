package stockroom.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Whoever sends part of a draft finds out when more of it went. */
class SendDraftTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final int OK = 200;

    private final ReferenceShop reference = new ReferenceShop(ShopPlan.drawnBy(new Dice(1)));
    private final List<String> bodies = new ArrayList<>();

    @Test
    void R45_half_of_each_line_is_asked_for_and_no_more_may_go() {
        assertThat(afterSending(SendDraft.Part.HALF_OF_EACH_LINE, 5)).noneMatch(found -> found.contains("(R45)"));
        assertThat(bodies).containsExactly("{\"lines\":[{\"sku\":\"MUG\",\"quantity\":5}]}");
    }

    @Test
    void R45_more_than_the_half_that_was_named_is_objected_to() {
        assertThat(afterSending(SendDraft.Part.HALF_OF_EACH_LINE, 10))
                .anyMatch(found -> found.contains("MUG was sent, but only"));
    }

    private List<String> afterSending(SendDraft.Part part, int sent) {
        Street street = new Street() {
            @Override
            public Instant now() {
                return NOON;
            }

            @Override
            public void later(Duration wait, Runnable then) {
                then.run();
            }

            @Override
            public void send(Ask ask, Consumer<Answer> then) {
                if (ask.method().equals("GET")) {
                    ObjectNode page = Bodies.object();
                    page.putArray("items").add(order("DRAFT", 10));
                    then.accept(new Answer(OK, page));
                } else {
                    bodies.add(ask.body());
                    then.accept(new Answer(OK, order("SENT", sent)));
                }
            }

            @Override
            public List<String> links(String subject) {
                return List.of();
            }
        };
        new SendDraft("DRAFT", 0, SendDraft.Seen.AS_IT_IS, part).perform(new Stage(street, reference));
        return reference.differences(
                new Sight(NOON, List.of(), Map.of(), List.of(), List.of(), List.of(), Map.of(), Map.of()));
    }

    private static ObjectNode order(String status, int quantity) {
        ObjectNode order = Bodies.object()
                .put("id", "po-1")
                .put("warehouse", "main")
                .put("status", status)
                .put("sentAt", NOON.toString());
        order.putArray("lines").addObject().put("sku", "MUG").put("quantity", quantity);
        return order;
    }
}
