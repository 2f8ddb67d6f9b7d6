package stockroom.local.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import stockroom.domain.task.TaskKind;

/** Clients pay or don't, and two operators work off the queue, ten minutes after ten minutes, from nine to six. */
final class ServiceRound implements DailyRound {
    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final LocalTime CLOSING = LocalTime.of(18, 0);
    private static final Duration SHIFT = Duration.ofMinutes(10);
    private static final int ORDERS_A_SHIFT = 2;

    private final ShopClient shop;
    private final OrderDesk desk;
    private final ServiceAgenda agenda = new ServiceAgenda();
    private final Providers providers;
    private final Map<String, TaskKind> tasksSeen = new HashMap<>();
    private final List<Operator> operators;
    private final Consumer<LocalDate> onMorning;

    /** @param onMorning is told each day that begins */
    ServiceRound(ShopClient shop, OrderDesk desk, Instant start, Consumer<LocalDate> onMorning) {
        this.shop = shop;
        this.desk = desk;
        this.onMorning = onMorning;
        this.providers = new Providers(shop, agenda);
        this.operators = Stream.of("Ada", "Ben")
                .map(name -> new Operator(name, shop, providers, tasksSeen))
                .toList();
        agenda.add(nextShift(start), this::shift);
    }

    @Override
    public void until(Instant moment) {
        hearOfNewOrders();
        agenda.until(moment, shop);
        hearOfNewOrders();
    }

    @Override
    public int received(String sku) {
        return 0;
    }

    List<Operator> operators() {
        return operators;
    }

    Providers providers() {
        return providers;
    }

    /** Every task that was ever listed, or came with a card, by id. */
    Map<String, TaskKind> tasksSeen() {
        return tasksSeen;
    }

    private void hearOfNewOrders() {
        for (FreshOrder fresh : desk.fresh()) {
            MadeUpPayment payment =
                    MadeUpPayment.of(fresh.terms().payment(), fresh.order().externalId(), 1);
            providers.attempt(fresh.taken(), 1, payment, fresh.taken().balancePence(), shop.now());
        }
    }

    private void shift() {
        Instant now = shop.now();
        if (now.atZone(SampleCalendar.ZONE).toLocalTime().equals(OPENING)) {
            onMorning.accept(now.atZone(SampleCalendar.ZONE).toLocalDate());
        }
        shop.settle();
        Pages.items(shop, "/staff/tasks", "")
                .forEach(task -> tasksSeen.put(
                        task.path("taskId").asText(),
                        TaskKind.valueOf(task.path("kind").asText())));
        for (int i = 0; i < ORDERS_A_SHIFT; i++) {
            operators.forEach(operator -> operator.works(now));
        }
        agenda.add(nextShift(now.plus(SHIFT)), this::shift);
    }

    private static Instant nextShift(Instant from) {
        ZonedDateTime local = from.atZone(SampleCalendar.ZONE);
        LocalTime time = local.toLocalTime();
        if (time.isBefore(OPENING)) {
            return local.with(OPENING).toInstant();
        }
        return time.isBefore(CLOSING)
                ? from
                : local.toLocalDate()
                        .plusDays(1)
                        .atTime(OPENING)
                        .atZone(SampleCalendar.ZONE)
                        .toInstant();
    }
}
