package stockroom.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stockroom.domain.ordering.CallResult;
import stockroom.domain.payment.PaymentMethod;
import stockroom.domain.task.TaskKind;

/** Made up: an operator who takes what the queue gives (R25), calls, and does what the client says. */
final class Operator {
    private static final int NO_CONTENT = 204;
    private static final Duration TRY_AGAIN = Duration.ofMinutes(125);
    private static final List<TaskKind> WITHOUT_A_CALL =
            List.of(TaskKind.REFUND, TaskKind.MERGE_CUSTOMERS, TaskKind.FIND_NUMBER, TaskKind.PAYMENT_UNMATCHED);

    private final String name;
    private final ShopClient shop;
    private final Providers providers;
    private final Map<CallResult, Integer> calls = new TreeMap<>();
    private final Map<String, TaskKind> tasksSeen;
    private final Map<String, Integer> callsOf = new HashMap<>();

    /** @param tasksSeen every task that anybody saw, by id */
    Operator(String name, ShopClient shop, Providers providers, Map<String, TaskKind> tasksSeen) {
        this.name = name;
        this.shop = shop;
        this.providers = providers;
        this.tasksSeen = tasksSeen;
    }

    /** How often which call ended how. */
    Map<CallResult, Integer> calls() {
        return calls;
    }

    /** Works off the next order. @return whether there was one */
    boolean works(Instant now) {
        Answer answer = post("/staff/queue/next", ShopClient.object());
        if (answer.status() == NO_CONTENT) {
            return false;
        }
        JsonNode card = answer.good();
        JsonNode order = card.path("order");
        String path = "/staff/orders/" + order.path("orderId").asText();
        boolean settled = true;
        boolean called = false;
        for (JsonNode task : card.path("tasks")) {
            TaskKind kind = TaskKind.valueOf(task.path("kind").asText());
            tasksSeen.put(task.path("taskId").asText(), kind);
            if (!WITHOUT_A_CALL.contains(kind)) {
                settled = called ? settled : reaches(order, path, now);
                called = true;
            }
            if (settled) {
                settle(kind, task, order, path, now);
            }
        }
        if (settled && isToBeConfirmed(order)) {
            if (called || reaches(order, path, now)) {
                decide(order, path);
            }
        }
        shop.operator(
                name, "DELETE", "/staff/queue/leases/" + order.path("orderId").asText(), ShopClient.object());
        return true;
    }

    private static boolean isToBeConfirmed(JsonNode order) {
        return order.path("status").asText().equals("OPEN")
                && List.of("PAID", "ON_DELIVERY")
                        .contains(order.path("paymentStatus").asText());
    }

    /** Calls, and agrees on another time where nobody answers. */
    private boolean reaches(JsonNode order, String path, Instant now) {
        String id = order.path("orderId").asText();
        int number = callsOf.merge(id, 1, Integer::sum);
        int draw = Draw.between(1, 100, "call", id + "#" + number + name);
        CallResult result = draw <= 72
                ? CallResult.CONTACT
                : draw <= 86
                        ? CallResult.NO_ANSWER
                        : draw <= 90
                                ? CallResult.BUSY
                                : draw <= 95
                                        ? CallResult.VOICEMAIL
                                        : draw <= 98 ? CallResult.UNREACHABLE : CallResult.WRONG_NUMBER;
        calls.merge(result, 1, Integer::sum);
        ObjectNode call = ShopClient.object()
                .put("callId", id + "-" + name + "-" + number)
                .put("result", result.name())
                .put("direction", "OUT")
                .put("at", now.toString());
        if (result != CallResult.CONTACT && result != CallResult.WRONG_NUMBER) {
            call.put("callBackAt", now.plus(TRY_AGAIN).toString());
        }
        post(path + "/calls", call).good();
        return result == CallResult.CONTACT;
    }

    private void settle(TaskKind kind, JsonNode task, JsonNode order, String path, Instant now) {
        String taskId = task.path("taskId").asText();
        String id = order.path("orderId").asText();
        switch (kind) {
            case PAYMENT_PROBLEM, PAYMENT_OVERDUE -> {
                if (Draw.happens(75, "pays after all", taskId)) {
                    payAgain(order, now);
                } else {
                    cancel(path, "does not want to pay any more");
                }
            }
            case DUPLICATE_ORDER -> {
                if (Draw.happens(30, "ordered twice by mistake", taskId)) {
                    cancel(path, "ordered twice by mistake");
                } else {
                    done(taskId, "both are wanted");
                }
            }
            case REFUND -> {
                long due = -order.path("totals").path("balance").path("amount").asLong();
                if (due > 0) {
                    providers.refund(id, taskId, due);
                }
                done(taskId, "paid back");
            }
            case PARTLY_PAID -> cancel(path, "can't be reached and has not paid the rest");
            default -> done(taskId, "seen to");
        }
    }

    private void payAgain(JsonNode order, Instant now) {
        String id = order.path("orderId").asText();
        Answer answer = shop.storefront(
                "POST",
                "/orders/" + id + "/payment-attempts",
                ShopClient.object().put("method", PaymentMethod.CARD.name()));
        if (answer.isGood()) {
            int attempt = answer.body().path("attempt").asInt();
            TakenOrder taken = TakenOrder.of(order);
            MadeUpPayment payment = MadeUpPayment.of(
                    PaymentMethod.CARD, order.path("externalId").asText(), attempt);
            providers.attempt(taken, attempt, payment, taken.balancePence(), now);
        }
    }

    private void decide(JsonNode order, String path) {
        if (Draw.happens(97, "wants it still", order.path("orderId").asText())) {
            post(path + "/confirm", ShopClient.object());
        } else {
            cancel(path, "changed their mind");
        }
    }

    private void cancel(String path, String reason) {
        post(path + "/cancel", ShopClient.object().put("reason", reason)).good();
    }

    /** It may have ended by itself meanwhile. */
    private void done(String taskId, String outcome) {
        post("/staff/tasks/" + taskId + "/done", ShopClient.object().put("outcome", outcome));
    }

    private Answer post(String path, ObjectNode body) {
        return shop.operator(name, "POST", path, body);
    }
}
