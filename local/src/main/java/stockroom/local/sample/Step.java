package stockroom.local.sample;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One hour of the sample: first its orders come in, in any order among themselves, then its stock is corrected, then its
 * cancellations are answered one after another. So a cancellation always finds its order.
 *
 * @param until the hour's end, which the shop's clock shows while it happens
 */
record Step(LocalDateTime until, List<SampleOrder> orders, List<Correction> corrections, List<Lowering> lowerings) {
    Step {
        orders = List.copyOf(orders);
        corrections = List.copyOf(corrections);
        lowerings = List.copyOf(lowerings);
    }
}
