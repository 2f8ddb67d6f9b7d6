package stockroom.domain.ordering;

import java.util.List;

/**
 * Something a person should do about an order.
 *
 * @param kind such as REFUND or DUPLICATE_ORDER; one order has at most one open task of a kind and key
 * @param key tells several tasks of the same kind apart; empty where there can be only one
 * @param rule the rule that asks for it
 * @param reason a sentence for the person; no phone, e-mail or address
 * @param customerIds the cards it is about, where it is about cards
 */
public record TaskWish(String kind, String key, String rule, String reason, List<String> customerIds) {}
