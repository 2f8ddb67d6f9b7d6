package stockroom.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.Stream;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import stockroom.lambda.Surroundings;
import stockroom.testkit.TestShop;
import stockroom.testkit.fault.Call;
import stockroom.testkit.fault.Calls;
import stockroom.testkit.template.FunctionSpec;

/** What a function does before SnapStart takes its snapshot. */
class PrimingTest {
    private static final Context<Resource> SNAPSHOT = Core.getGlobalContext();

    static Stream<FunctionSpec> fromSnapshots() {
        return TestShop.template().functions().stream()
                .filter(function -> function.start() == FunctionSpec.Start.FROM_SNAPSHOT);
    }

    @ParameterizedTest
    @MethodSource("fromSnapshots")
    void priming_asks_aws_once_at_least_as_far_as_the_role_goes_and_writes_nothing(FunctionSpec function)
            throws Exception {
        try (TestShop shop = TestShop.open()) {
            List<Call> made = callsOfPriming(function, shop, Calls.counted());
            assertThat(made).isNotEmpty().noneMatch(Call::writes);
        }
    }

    @ParameterizedTest
    @MethodSource("fromSnapshots")
    void a_snapshot_is_taken_though_aws_can_t_be_reached(FunctionSpec function) {
        Calls unreachable = Calls.failing((call, real) -> {
            throw SdkClientException.create("no way there");
        });
        try (TestShop shop = TestShop.open()) {
            assertThatCode(() -> callsOfPriming(function, shop, unreachable)).doesNotThrowAnyException();
        }
    }

    private static List<Call> callsOfPriming(FunctionSpec function, TestShop shop, Calls calls) throws Exception {
        primed(function, calls.around(shop, function.name())).beforeCheckpoint(SNAPSHOT);
        return calls.made();
    }

    private static Resource primed(FunctionSpec function, Surroundings surroundings) throws Exception {
        return (Resource) Class.forName(function.handler())
                .getConstructor(Surroundings.class)
                .newInstance(surroundings);
    }
}
