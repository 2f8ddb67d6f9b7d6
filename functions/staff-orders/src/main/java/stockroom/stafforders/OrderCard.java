package stockroom.stafforders;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stockroom.domain.delivery.Address;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.delivery.OfferedDelivery;
import stockroom.domain.ordering.OpenTask;
import stockroom.domain.ordering.Order;
import stockroom.domain.queue.Occasion;
import stockroom.domain.settings.Configuration;
import stockroom.dynamodb.CallStore;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.TaskStore;
import stockroom.lambda.json.JsonObject;
import stockroom.ordering.json.OrderResponse;
import stockroom.ordering.queue.NextOrder.Leased;
import stockroom.purchasing.pegging.ExpectedDays;

/** Everything that a call about an order needs, in one answer (R29). */
final class OrderCard {
    private final ConfigurationStore configurations;
    private final ExpectedDays expectedDays;
    private final CardClient client;
    private final CardGoods goods;
    private final CallStore calls;
    private final TaskStore tasks;
    private final Places places;

    OrderCard(
            ConfigurationStore configurations,
            ExpectedDays expectedDays,
            CardClient client,
            CardGoods goods,
            CallStore calls,
            TaskStore tasks,
            Places places) {
        this.configurations = configurations;
        this.expectedDays = expectedDays;
        this.client = client;
        this.goods = goods;
        this.calls = calls;
        this.tasks = tasks;
        this.places = places;
    }

    /**
     * What the deployment says of the shop and of maps.
     *
     * @param shopName what the shop calls itself
     * @param mapUrl the address of a map, with {@code {address}} where the client's goes
     */
    record Places(String shopName, String mapUrl) {
        String of(Address address) {
            String text =
                    String.join(", ", address.street(), address.postalCode() + " " + address.city(), address.country());
            return mapUrl.replace("{address}", URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
    }

    JsonObject of(Leased leased, Insight insight, Instant now) {
        Order order = leased.order();
        Configuration configuration = configurations.read();
        Map<String, LocalDate> expected = expectedDays.of(order, now);
        CardGoods.Shown shown = goods.of(order, expected);
        JsonObject card = JsonObject.empty().object("order", OrderResponse.of(order, expected));
        if (insight == Insight.WHOLE) {
            card.object("score", ScoreAnswer.of(leased.score()));
        }
        return card.instant("leaseUntil", leased.until())
                .object("customer", client.of(order))
                .list("calls", CallAnswer.latest(calls, order.id()))
                .list("stock", shown.lines())
                .list("options", options(order, configuration))
                .list(
                        "suggestions",
                        goods.suggestions(
                                order,
                                shown.articles(),
                                insight,
                                configuration.settings().shopTimeZone(),
                                now))
                .optionalText("dialUrl", order.client().contact().phone().map(phone -> "tel:" + phone.e164()))
                .text("mapUrl", places.of(order.client().address()))
                .object(
                        "script",
                        Scripts.of(
                                order,
                                Occasion.of(order, now),
                                places.shopName(),
                                configuration.settings().language()))
                .list("tasks", onOffer(order, now));
    }

    /** What the client may have instead: the delivery kinds offered there (R8), each with its payment methods (R9). */
    private static List<JsonObject> options(Order order, Configuration configuration) {
        Set<DeliveryKind> offered = OfferedDelivery.in(order.client().address().city(), configuration.cities());
        return offered.stream()
                .sorted()
                .map(kind -> JsonObject.empty()
                        .text("kind", kind.name())
                        .texts(
                                "paymentMethods",
                                configuration.settings().paymentMethods().getOrDefault(kind, Set.of()).stream()
                                        .sorted()
                                        .map(Enum::name)
                                        .toList()))
                .toList();
    }

    private List<JsonObject> onOffer(Order order, Instant now) {
        List<String> ids = order.attention().tasks().stream()
                .filter(open -> !open.offeredFrom().isAfter(now))
                .map(OpenTask::taskId)
                .toList();
        return ids.isEmpty()
                ? List.of()
                : tasks.find(ids).stream().map(StaffTasks::json).toList();
    }
}
