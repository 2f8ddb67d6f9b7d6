package stockroom.proof.mutation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stockroom.testkit.life.Lives;
import stockroom.testkit.life.Mute;

/** The simulated shop can fail: every one of these mistakes in the product is noticed within 200 days. */
class MutationsTest {
    private static final int MOST_DAYS = 200;

    private static final ExecutorService WORKERS =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private static final Mute MUTE = Mute.on();
    private static final List<Mutation> ALL = Mutations.all();
    private static final Map<Mutation, Future<Notice>> NOTICES = new HashMap<>();

    static List<Mutation> mutations() {
        return ALL;
    }

    @BeforeAll
    static void makeThemAll() {
        ALL.forEach(mutation -> NOTICES.put(mutation, WORKERS.submit(() -> Notice.of(mutation, MOST_DAYS))));
    }

    @AfterAll
    static void stop() {
        WORKERS.shutdownNow();
        MUTE.close();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void a_mistake_is_noticed_within_200_days(Mutation mutation) throws ExecutionException, InterruptedException {
        Notice notice = requireNonNull(NOTICES.get(mutation)).get();
        MUTE.console().println(notice.line());
        assertThat(notice.places()).as("places that were changed").isPositive();
        assertThat(notice.violation()).as(mutation.name()).hasValueSatisfying(noticed -> assertThat(noticed)
                .as("a check notices it, not an exception")
                .doesNotStartWith(Lives.BROKE));
    }
}
