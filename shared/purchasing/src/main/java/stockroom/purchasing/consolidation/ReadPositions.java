package stockroom.purchasing.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import stockroom.domain.measure.PositionKey;
import stockroom.dynamodb.BuyingPositions;
import stockroom.dynamodb.BuyingPositions.Seen;
import stockroom.dynamodb.Parallel;

/** Reads the positions of a run, several at a time. */
final class ReadPositions {
    /** As many requests at a time as one function's share of the network carries; more only queue. */
    static final int WIDTH = 8;

    private static final int SCAN_PARTS = 4;

    private final BuyingPositions positions;
    private final Parallel parallel;

    ReadPositions(BuyingPositions positions, Parallel parallel) {
        this.positions = positions;
        this.parallel = parallel;
    }

    List<Seen> read(Work work) {
        if (work.isEverything()) {
            return parallel.map(
                    IntStream.range(0, SCAN_PARTS).boxed().toList(), part -> positions.scan(part, SCAN_PARTS));
        }
        return parallel.map(dealt(List.copyOf(work.positions())), positions::read);
    }

    private static List<List<PositionKey>> dealt(List<PositionKey> keys) {
        List<List<PositionKey>> hands = new ArrayList<>();
        for (int hand = 0; hand < Math.min(WIDTH, keys.size()); hand++) {
            int first = hand;
            hands.add(IntStream.range(0, keys.size())
                    .filter(i -> i % WIDTH == first)
                    .mapToObj(keys::get)
                    .toList());
        }
        return hands;
    }
}
