package stockroom.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import stockroom.bench.meter.MeteredShop;
import stockroom.bench.meter.Usage;

/** What one order by a new client asks of AWS: counted, so the same on every machine. */
final class OrderBench implements Bench {
    private static final List<Integer> LINES = List.of(1, 3, 20);

    @Override
    public List<String> headings() {
        return List.of("lines", "what", "requests", "read units", "write units", "bytes of items read and written");
    }

    @Override
    public List<List<String>> rows() {
        try (MeteredShop shop = MeteredShop.open()) {
            return LINES.stream()
                    .flatMap(lines -> List.of(
                            row(lines, "taking", shop.taking(shop.stocked("order-" + lines, lines), lines)),
                            row(lines, "publishing its event", shop.relaying()))
                            .stream())
                    .toList();
        }
    }

    private static List<String> row(int lines, String what, Usage usage) {
        Map<String, Integer> sorted = new TreeMap<>(usage.requests());
        return List.of(
                Figures.whole(lines),
                what,
                sorted.entrySet().stream()
                        .map(request -> request.getValue() + " " + request.getKey())
                        .collect(Collectors.joining(", ")),
                Figures.oneDigit(usage.reads()),
                Figures.oneDigit(usage.writes()),
                Figures.whole(usage.bytes()));
    }
}
