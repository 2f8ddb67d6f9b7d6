package stockroom.domain.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.task.CaseKind;

class DispatchVerdictTest {
    private static final Supplier.Sending AUTOMATIC = new Supplier.Sending(Supplier.Mode.AUTOMATIC, null);

    @Test
    void R45_an_automatic_supplier_without_a_limit_gets_any_total() {
        assertThat(verdict(9_000_000_00L, AUTOMATIC, null)).isEqualTo(new DispatchVerdict.Send());
    }

    @Test
    void R45_a_total_of_the_limit_goes_and_one_kopiyka_more_waits_for_a_person() {
        Supplier.Sending limited = new Supplier.Sending(Supplier.Mode.AUTOMATIC, uah(5_000_00));

        assertThat(verdict(5_000_00, limited, null)).isEqualTo(new DispatchVerdict.Send());
        assertThat(verdict(5_000_01, limited, null))
                .isEqualTo(new DispatchVerdict.Wait(
                        CaseKind.APPROVAL_NEEDED,
                        "5000.01 UAH is more than the 5000.00 UAH that may go by themselves: send it by hand"));
    }

    @Test
    void R45_a_supplier_by_hand_waits_for_a_person() {
        assertThat(kind(verdict(100, new Supplier.Sending(Supplier.Mode.BY_HAND, null), null)))
                .contains(CaseKind.APPROVAL_NEEDED);
    }

    @Test
    void R36_a_line_with_too_much_surplus_holds_its_whole_purchase_order() {
        PurchaseOrder draft = draft(100, List.of(LineFlag.OVERBUY));

        assertThat(kind(DispatchVerdict.of(draft, supplier(AUTOMATIC, null)))).contains(CaseKind.APPROVAL_NEEDED);
    }

    @Test
    void R46_2_400_of_3_000_is_held() {
        assertThat(verdict(2_400_00, AUTOMATIC, uah(3_000_00)))
                .isEqualTo(new DispatchVerdict.Wait(
                        CaseKind.BELOW_MINIMUM, "2400.00 UAH of the supplier's minimum of 3000.00 UAH"));
        assertThat(verdict(3_000_00, AUTOMATIC, uah(3_000_00))).isEqualTo(new DispatchVerdict.Send());
    }

    private static Optional<CaseKind> kind(DispatchVerdict verdict) {
        return verdict.waiting().map(DispatchVerdict.Wait::kind);
    }

    private static DispatchVerdict verdict(long total, Supplier.Sending sending, @Nullable Money minimum) {
        return DispatchVerdict.of(draft(total, List.of()), supplier(sending, minimum));
    }

    private static PurchaseOrder draft(long total, List<LineFlag> flags) {
        DraftLine line =
                new DraftLine(Terms.SKU, Quantity.of(1), 1, 0, 0, uah(total), null, flags, null, Explanation.of(""));
        return PurchaseOrder.draft("po-1", new DraftKey(SupplierId.of("A"), WarehouseId.MAIN), "UAH", Instant.EPOCH)
                .with(Map.of(Terms.SKU, Optional.of(line)));
    }

    private static Supplier supplier(Supplier.Sending sending, @Nullable Money minimum) {
        Supplier plain = Terms.supplier("A", 0);
        return new Supplier(
                plain.id(),
                plain.name(),
                plain.email(),
                plain.language(),
                plain.currency(),
                plain.calendar(),
                minimum,
                sending,
                null,
                Supplier.Leniency.OF_THE_SHOP,
                0,
                1);
    }

    private static Money uah(long kopiykas) {
        return Money.of(kopiykas, "UAH");
    }
}
