package stockroom.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stockroom.bench.queue.QueuedShop;

/** What {@code POST /staff/queue/next} asks of the tables, with few orders in the queue and with very many: counted, so the same on every machine. */
final class NextBench implements Bench {
    private static final List<Integer> ORDERS = List.of(100, 1_000, 10_000, 100_000);

    @Override
    public List<String> headings() {
        return List.of("orders in the queue", "requests", "which");
    }

    @Override
    public List<List<String>> rows() {
        return ORDERS.stream().map(NextBench::row).toList();
    }

    private static List<String> row(int orders) {
        List<String> requests = new QueuedShop(orders).next();
        String which =
                requests.stream()
                        .collect(Collectors.groupingBy(name -> name, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .flatMap(each -> Stream.of(each.getValue() + " " + each.getKey()))
                        .sorted()
                        .collect(Collectors.joining(", "));
        return List.of(Figures.whole(orders), Figures.whole(requests.size()), which);
    }
}
