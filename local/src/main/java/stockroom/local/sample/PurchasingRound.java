package stockroom.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stockroom.domain.purchasing.PurchaseOrderStatus;
import stockroom.domain.task.CaseKind;

/**
 * Every morning, also on days without a sale: the day's rates are entered, bank transfers come in, lorries are unloaded, suppliers answer,
 * and a buyer decides what waits for a person.
 */
final class PurchasingRound implements DailyRound {
    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final List<PurchaseOrderStatus> UNDER_WAY =
            List.of(PurchaseOrderStatus.SENT, PurchaseOrderStatus.CONFIRMED, PurchaseOrderStatus.PARTIALLY_RECEIVED);

    /** What may be answered with 409: the shop's own clock was faster, or nothing is needed any more. */
    private static final int CONFLICT = 409;

    private final ShopClient shop;
    private final SampleCalendar calendar;
    private final MadeUpTrades trades;
    private final BankTransfers transfers;
    private final Diary diary = new Diary();
    private final Map<String, Integer> received = new HashMap<>();
    private final Consumer<LocalDate> onMorning;
    private LocalDate next;

    /**
     * @param firstDay of the sample as it is lived
     * @param onMorning is told each day that begins
     */
    PurchasingRound(
            ShopClient shop,
            SampleCalendar calendar,
            MadeUpTrades trades,
            BankTransfers transfers,
            LocalDate firstDay,
            Consumer<LocalDate> onMorning) {
        this.shop = shop;
        this.calendar = calendar;
        this.trades = trades;
        this.transfers = transfers;
        this.onMorning = onMorning;
        this.next = firstDay;
    }

    @Override
    public void until(Instant moment) {
        for (Instant morning = morning(); morning.isBefore(moment); morning = morning()) {
            shop.clock(morning);
            shop.settle();
            live(next, morning);
            next = next.plusDays(1);
        }
    }

    @Override
    public int received(String sku) {
        return received.getOrDefault(sku, 0);
    }

    /** What the people did so far. */
    Diary diary() {
        return diary;
    }

    private Instant morning() {
        return next.atTime(MORNING).atZone(SampleCalendar.ZONE).toInstant();
    }

    private void live(LocalDate today, Instant now) {
        onMorning.accept(today);
        enterRates(today);
        transfers.on(today, now);
        for (Purchase order : read(UNDER_WAY)) {
            unload(order, today);
        }
        for (Purchase order : read(UNDER_WAY)) {
            hear(order, today);
        }
        shop.settle();
        judgePrices();
        for (Purchase draft : read(List.of(PurchaseOrderStatus.DRAFT, PurchaseOrderStatus.HELD))) {
            decide(draft, now);
        }
        shop.settle();
    }

    private void enterRates(LocalDate today) {
        Stream.of(MadeUpCurrency.values())
                .filter(currency -> currency != MadeUpCurrency.GBP)
                .forEach(currency -> shop.owner(
                                "PUT",
                                "/staff/rates/" + currency + '/' + today,
                                ShopClient.object()
                                        .put(
                                                "rate",
                                                currency.rate(calendar.inFile(today))
                                                        .toPlainString()))
                        .good());
    }

    private List<Purchase> read(List<PurchaseOrderStatus> statuses) {
        List<Purchase> orders = new ArrayList<>();
        statuses.forEach(
                status -> Pages.each(shop, Purchase.LIST, "status=" + status, read -> orders.add(Purchase.of(read))));
        return orders;
    }

    private void unload(Purchase order, LocalDate today) {
        MadeUpDelivery.on(today, order, calendar).ifPresent(receipt -> {
            Map<String, Integer> before =
                    order.lines().stream().collect(Collectors.toMap(PurchaseLine::sku, PurchaseLine::received));
            Purchase after = Purchase.of(post(order, "receipts", receipt).good());
            for (PurchaseLine line : after.lines()) {
                received.merge(line.sku(), line.received() - before.getOrDefault(line.sku(), 0), Integer::sum);
            }
            diary.note(Diary.Entry.RECEIVED);
        });
    }

    private void hear(Purchase order, LocalDate today) {
        if (MadeUpBuyer.givesUp(order, today)) {
            boolean began = order.lines().stream().anyMatch(line -> line.received() > 0);
            post(order, began ? "close" : "cancel", ShopClient.object()).good();
            diary.note(began ? Diary.Entry.CLOSED : Diary.Entry.CANCELLED);
            return;
        }
        MadeUpAnswer.on(today, order, calendar).ifPresent(said -> {
            post(order, "confirmations", said).good();
            diary.note(Diary.Entry.CONFIRMED);
        });
    }

    private void judgePrices() {
        Pages.items(shop, Case.LIST, "").stream()
                .map(Case::of)
                .filter(open -> open.kind() == CaseKind.PRICE_CHANGED)
                .forEach(this::judgePrice);
    }

    private void judgePrice(Case open) {
        JsonNode order = shop.owner("GET", Purchase.LIST + '/' + open.purchaseOrderId(), ShopClient.object())
                .good();
        if (MadeUpBuyer.agrees(Purchase.of(order).name(calendar))) {
            shop.owner("POST", Case.LIST + '/' + open.id() + "/resolve", ShopClient.object())
                    .good();
            diary.note(Diary.Entry.PRICE_AGREED);
        }
    }

    private void decide(Purchase draft, Instant now) {
        MadeUpSupplier supplier = trades.supplier(draft.supplierId());
        if (MadeUpBuyer.sends(draft, supplier, trades.of(supplier), now)) {
            draft.lines().stream()
                    .filter(line -> MadeUpBuyer.lowers(line, draft, calendar))
                    .forEach(line -> lower(draft, line));
            noteUnlessRefused(post(draft, "send", ShopClient.object()), Diary.Entry.SENT_BY_HAND);
        }
    }

    private void lower(Purchase draft, PurchaseLine line) {
        ObjectNode edit = ShopClient.object()
                .put("quantity", line.quantity() - line.surplus())
                .put("note", line.surplus() + " more than needed are too many");
        noteUnlessRefused(shop.owner("PATCH", draft.path() + "/lines/" + line.sku(), edit), Diary.Entry.LINE_LOWERED);
    }

    private void noteUnlessRefused(Answer answer, Diary.Entry entry) {
        if (answer.status() == CONFLICT) {
            diary.note(Diary.Entry.REFUSED);
        } else {
            answer.good();
            diary.note(entry);
        }
    }

    private Answer post(Purchase order, String what, ObjectNode body) {
        return shop.owner("POST", order.path() + '/' + what, body);
    }
}
