package stockroom.documents.purchasing;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.settings.Language;

/** Purchase orders to print. */
final class Orders {
    static final LocalDate ORDER_DAY = LocalDate.of(2026, 11, 19);

    private Orders() {}

    static SupplierOrder of(Language language, List<SupplierOrderLine> lines) {
        return new SupplierOrder(
                "PO-2026-000017",
                "Посудная лавка «Чашка и Ложка»",
                "ТОВ «Гончарна справа»",
                "main, Київ",
                language,
                ORDER_DAY,
                ORDER_DAY.plusDays(6),
                "UAH",
                lines,
                URI.create("https://shop.example/supplier/0123456789abcdef0123456789abcdef"));
    }

    static SupplierOrder withLines(Language language, int lines) {
        return of(
                language, IntStream.rangeClosed(1, lines).mapToObj(Orders::line).toList());
    }

    private static SupplierOrderLine line(int number) {
        String title = number % 7 == 3
                ? "Чашка керамическая расписная с блюдцем, подарочная упаковка, 350 мл, ручная работа, серия «Осень в Карпатах»"
                : "Mug, red, 0.3 l";
        return new SupplierOrderLine(
                number % 5 == 0 ? "VERY-LONG-ARTICLE-NUMBER-OF-THE-SUPPLIER-" + number : "GS-" + number,
                title,
                Quantity.of(number * 10),
                Money.of(12_345 + number, "UAH"),
                number % 4 == 0 ? null : ORDER_DAY.plusDays(number % 9));
    }
}
