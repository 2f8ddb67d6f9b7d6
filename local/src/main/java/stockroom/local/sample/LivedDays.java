package stockroom.local.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Lives through the plan's days hour by hour, by the shop's own clock, and enters in the ledger what the shop refuses. */
final class LivedDays {
    private static final int THREADS = 4;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final SamplePlan plan;
    private final ShopClient shop;
    private final SampleCalendar calendar;
    private final OrderDesk desk;
    private final DailyRound round;
    private final Progress progress;
    private int lowered;
    private int corrected;

    LivedDays(
            SamplePlan plan,
            ShopClient shop,
            SampleCalendar calendar,
            OrderDesk desk,
            DailyRound round,
            Progress progress) {
        this.plan = plan;
        this.shop = shop;
        this.calendar = calendar;
        this.desk = desk;
        this.round = round;
        this.progress = progress;
    }

    void live() {
        ExecutorService posters = Executors.newFixedThreadPool(THREADS);
        try {
            for (int i = 0; i < plan.steps().size(); i++) {
                Step step = plan.steps().get(i);
                live(step, posters);
                boolean dayEnds = i + 1 == plan.steps().size()
                        || !day(step).equals(day(plan.steps().get(i + 1)));
                if (dayEnds) {
                    progress.done(standing(step));
                }
            }
        } finally {
            posters.shutdownNow();
        }
    }

    private void live(Step step, ExecutorService posters) {
        round.until(calendar.instant(step.until()));
        shop.clock(calendar.instant(step.until()));
        List<Future<?>> posts = step.orders().stream()
                .<Future<?>>map(order -> posters.submit(() -> {
                    entered(order.invoice().rows(), () -> desk.take(order));
                    progress.show(standing(step));
                }))
                .toList();
        posts.forEach(LivedDays::await);
        for (Correction correction : step.corrections()) {
            entered(List.of(correction.row()), () -> count(correction));
            corrected++;
        }
        for (Lowering lowering : step.lowerings()) {
            entered(lowering.rows(), () -> desk.lower(lowering));
            lowered += lowering.rows().size();
            progress.show(standing(step));
        }
    }

    private Answer count(Correction correction) {
        String sku = correction.row().sku();
        String reason = correction.row().description();
        return shop.owner(
                "PUT",
                "/staff/stock/" + sku + "/" + OpeningSheets.WAREHOUSE + "/count",
                ShopClient.object()
                        .put("countId", correction.row().invoice())
                        .put("counted", correction.counted() + round.received(sku))
                        .put("reason", reason.isEmpty() ? "stock correction" : reason));
    }

    private void entered(List<SampleRow> rows, Supplier<Answer> sending) {
        Answer answer = sending.get();
        if (answer.status() >= 500) {
            throw new SampleFailed(answer.toString());
        }
        if (!answer.isGood()) {
            progress.done("refused: invoice " + rows.get(0).invoice() + ": " + answer);
            plan.ledger().refuse(rows);
        }
    }

    private String standing(Step step) {
        return "%s, lived as %s: %,d of %,d orders so far, %,d cancellation rows, %,d stock corrections"
                .formatted(
                        DAY.format(step.until()),
                        DAY.format(calendar.date(step.until())),
                        desk.count(),
                        plan.orders().size(),
                        lowered,
                        corrected);
    }

    private static LocalDate day(Step step) {
        return step.until().toLocalDate();
    }

    private static void await(Future<?> post) {
        try {
            post.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SampleFailed("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SampleFailed failed
                    ? failed
                    : new SampleFailed("an order could not be posted", e);
        }
    }
}
