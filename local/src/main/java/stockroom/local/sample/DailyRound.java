package stockroom.local.sample;

import java.time.Instant;

/** What others than the clients do in the sample's days. */
interface DailyRound {
    /** Nobody does anything: drafts wait, and nothing is delivered. */
    DailyRound NONE = new DailyRound() {
        @Override
        public void until(Instant moment) {}

        @Override
        public int received(String sku) {
            return 0;
        }
    };

    /** Does what falls due before this moment, each at its own time by the shop's clock. */
    void until(Instant moment);

    /** Units of an article that came so far. */
    int received(String sku);
}
