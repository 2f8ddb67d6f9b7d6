package stockroom.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stockroom.bench.meter.Bill;
import stockroom.bench.meter.MeteredShop;
import stockroom.testkit.template.Template;

/** What a thousand orders cost at three paces: counted requests times AWS list prices. */
final class CostBench implements Bench {
    private static final int ORDERS = 1_000;
    private static final double DAYS_OF_A_MONTH = 365 / 12.0;

    /**
     * How fast orders come.
     *
     * @param days that a thousand take
     * @param ordersOfARun that the run of a quarter of an hour finds; from 60 on more make an order hardly cheaper
     */
    private record Pace(String name, double days, int ordersOfARun) {}

    private static final List<Pace> PACES = List.of(
            new Pace("20 orders a day", 50, 1),
            new Pace("2,000 orders a day", 0.5, 20),
            new Pace("20,000 orders an hour", 0.05 / 24, 60));

    @Override
    public List<String> headings() {
        return List.of("", "for the orders, $", "for the time they take, $", "together, $");
    }

    @Override
    public List<List<String>> rows() {
        try (MeteredShop shop = MeteredShop.open()) {
            Bill bill = new Bill(shop, Template.ofThisProject());
            double idle = bill.idleMonth();
            List<List<String>> rows = new ArrayList<>();
            for (Pace pace : PACES) {
                double orders = ORDERS * bill.order(pace.ordersOfARun());
                double time = idle * pace.days() / DAYS_OF_A_MONTH;
                rows.add(List.of(
                        "1,000 orders, " + pace.name(), dollars(orders), dollars(time), dollars(orders + time)));
            }
            rows.add(List.of(
                    "a month without orders (polling queues %s, alarms %s)"
                            .formatted(dollars(bill.polls()), dollars(bill.alarms())),
                    dollars(0),
                    dollars(idle),
                    dollars(idle)));
            return rows;
        }
    }

    private static String dollars(double amount) {
        return String.format(Locale.ROOT, "%.3f", amount);
    }
}
