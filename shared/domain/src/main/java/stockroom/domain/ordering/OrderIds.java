package stockroom.domain.ordering;

import stockroom.domain.measure.Fingerprint;

/**
 * An order's id follows from its key (channel, externalId): the item with that id is the proof that the key was used (R1), and a repeat needs
 * no look-up table. It can't be guessed into access: every route checks the channel or the role.
 */
public final class OrderIds {
    private OrderIds() {}

    public static String of(String channel, String externalId) {
        return "o-" + new Fingerprint().add(channel).add(externalId).text();
    }
}
