package stockroom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stockroom.domain.messaging.Channel;
import stockroom.domain.messaging.HandOver;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.MessageStore;
import stockroom.dynamodb.Page;
import stockroom.dynamodb.ShardedIndex;
import stockroom.dynamodb.Transactor;

class ShardedIndexTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T07:00:00Z");

    @Test
    void rows_of_one_moment_are_each_read_once_however_the_pages_fall() {
        try (TestShop shop = TestShop.open()) {
            String table = shop.table("MESSAGES_TABLE");
            MessageStore messages = new MessageStore(shop.dynamoDb(), table);
            Transactor transactor = new Transactor(shop.dynamoDb());
            List<String> all = IntStream.range(0, 100).mapToObj(i -> "e-" + i).toList();
            all.forEach(event -> transactor.write(messages.hold(
                    new MessageStore.Key(event, Channel.SMS),
                    Optional.empty(),
                    HandOver.heldFromTheStart(MORNING),
                    event)));
            ShardedIndex held = new ShardedIndex(shop.dynamoDb(), table, "Held", "heldShard", "at");
            List<String> read = new ArrayList<>();
            Page<Item> page = held.first(7);
            page.items().forEach(row -> read.add(row.text("pk")));
            while (page.next().isPresent()) {
                page = held.after(7, page.next().get());
                page.items().forEach(row -> read.add(row.text("pk")));
            }
            assertThat(read)
                    .containsExactlyInAnyOrderElementsOf(
                            all.stream().map(event -> event + "#SMS").toList());
        }
    }
}
