package stockroom.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriggersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-11-19T08:15:30Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static JsonNode json(String text) throws Exception {
        return JSON.readTree(text);
    }

    @Test
    void a_queue_gets_back_only_the_messages_that_failed() throws Exception {
        List<String> done = new ArrayList<>();
        QueueTrigger trigger = new QueueTrigger(message -> {
            if (message.body().equals("bad")) {
                throw new IllegalStateException("call +380501234567");
            }
            done.add(message.body());
        });
        JsonNode event = json(
                "{\"Records\":[{\"eventSource\":\"aws:sqs\",\"messageId\":\"1\",\"body\":\"a\"},"
                        + "{\"eventSource\":\"aws:sqs\",\"messageId\":\"2\",\"body\":\"bad\"},{\"eventSource\":\"aws:sqs\",\"messageId\":\"3\",\"body\":\"c\"}]}");
        assertThat(trigger.accepts(event)).isTrue();
        assertThat(trigger.answer(event, "inv-1"))
                .isEqualTo(json("{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"}]}"));
        assertThat(done).containsExactly("a", "c");
    }

    @Test
    void a_tick_is_named_by_the_time_it_was_meant_for() throws Exception {
        List<Tick> ticks = new ArrayList<>();
        ScheduleTrigger trigger = new ScheduleTrigger(CLOCK, tick -> {
            ticks.add(tick);
            return Turn.of(2, Optional.of(NOW.plusSeconds(60)));
        });
        JsonNode answer =
                trigger.answer(json("{\"scheduledTime\":\"2026-11-19T08:15:00Z\",\"selfCheck\":true}"), "inv-1");
        assertThat(answer).isEqualTo(json("{\"done\":2,\"idleUntil\":\"2026-11-19T08:16:30Z\"}"));
        assertThat(ticks)
                .containsExactly(
                        new Tick(Instant.parse("2026-11-19T08:15:00Z"), NOW, "inv-1", Tick.Purpose.SELF_CHECK));
        assertThat(ticks.get(0).cause("min-stock-check").by()).isEqualTo("machine:min-stock-check");
    }

    @Test
    void a_tick_with_nothing_to_come_says_so() throws Exception {
        assertThat(new ScheduleTrigger(CLOCK, tick -> Turn.of(0)).answer(json("{}"), "inv-1"))
                .isEqualTo(json("{\"done\":0,\"idleUntil\":null}"));
    }

    @Test
    void a_schedule_is_neither_a_request_nor_a_batch() throws Exception {
        ScheduleTrigger trigger = new ScheduleTrigger(CLOCK, tick -> Turn.of(0));
        assertThat(trigger.accepts(json("{\"routeKey\":\"POST /staff/consolidation-runs\"}")))
                .isFalse();
        assertThat(trigger.accepts(json("{\"Records\":[]}"))).isFalse();
        assertThat(trigger.accepts(json("{\"scheduledTime\":\"2026-11-19T08:15:00Z\"}")))
                .isTrue();
    }

    @Test
    void a_log_line_is_one_line_of_json_without_phones_and_addresses() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Log.error("it failed")
                .with("requestId", "req-1")
                .with(new IllegalStateException(
                        "for olena@shop.example, +38 (050) 123-45-67\nnow", new IllegalArgumentException("0501234567")))
                .write(new PrintStream(out, true, StandardCharsets.UTF_8));
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text.strip()).doesNotContain("\n", "olena", "123-45-67", "0501234567");
        assertThat(json(text).at("/failures/1/type").asText()).isEqualTo("java.lang.IllegalArgumentException");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Text 'Tajna 7' could not be parsed at index 0",
                "For input string: \"Tajna 7\"",
                "For input string: Tajna 7",
                "No enum constant stockroom.domain.ordering.OrderStatus.Tajna 7",
                "the address is 'Tajna 7', which can't be"
            })
    void a_log_line_tells_no_value_that_a_failure_quotes(String message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Log.error("it failed")
                .with(new IllegalArgumentException(message))
                .write(new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("Tajna").contains("IllegalArgumentException");
    }

    @Test
    void what_a_function_throws_tells_no_value_for_the_runtime_logs_it_whole() {
        Context context = (Context) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, values) -> "inv-1");
        LambdaFunction function = new LambdaFunction(new ScheduleTrigger(CLOCK, tick -> {
            throw new IllegalStateException("Tajna 7", new IllegalArgumentException("olena@shop.example"));
        })) {};
        assertThatThrownBy(() -> function.handleRequest(
                        new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)),
                        new ByteArrayOutputStream(),
                        context))
                .hasNoCause()
                .hasMessage("IllegalStateException, see the log");
    }
}
