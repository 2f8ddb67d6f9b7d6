package stockroom.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** The model answers as DynamoDB Local does, whatever the stores ask. */
class DynamoDbConformanceTest {
    private static final int REQUESTS = 1_500;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void any_sequence_of_requests_gets_the_same_answers_and_leaves_the_same_rows(long seed) {
        Twins twins = new Twins();
        RandomRequests requests = new RandomRequests(seed, twins);
        for (int i = 0; i < REQUESTS; i++) {
            try {
                requests.next();
            } catch (DynamoDbException refused) {
                // Both refused it, or the difference is on the list.
            }
        }
        assertThat(twins.differences()).isEmpty();
    }
}
