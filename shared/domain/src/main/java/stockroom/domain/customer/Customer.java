package stockroom.domain.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import stockroom.domain.messaging.Channel;

/**
 * A customer's card. It keeps the orders of the duplicate window only; all of them are found by the customer's id.
 *
 * @param recent the orders taken lately, oldest first
 * @param declined by which ways they want no messages (R61)
 * @param version raised by every change, 1 at first
 */
public record Customer(
        String id,
        String name,
        List<Phone> phones,
        List<Email> emails,
        List<RecentOrder> recent,
        Set<Channel> declined,
        long version) {
    private static final int MOST_RECENT = 20;

    /** @param content what was ordered: equal for the same articles and quantities */
    public record RecentOrder(String orderId, String content, Instant takenAt) {}

    public Customer {
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
        recent = List.copyOf(recent);
        declined = Set.copyOf(declined);
    }

    public static Customer first(String id, String name) {
        return new Customer(id, name, List.of(), List.of(), List.of(), Set.of(), 0);
    }

    /** The card after another order of this client: new contacts and the name last used are kept, old ones stay. */
    public Customer ordered(String newName, Contact contact, RecentOrder order) {
        List<Phone> allPhones = new ArrayList<>(phones);
        contact.phone().filter(p -> !phones.contains(p)).ifPresent(allPhones::add);
        List<Email> allEmails = new ArrayList<>(emails);
        contact.email().filter(e -> !emails.contains(e)).ifPresent(allEmails::add);
        List<RecentOrder> orders = new ArrayList<>(recent);
        orders.add(order);
        List<RecentOrder> latest = orders.subList(Math.max(0, orders.size() - MOST_RECENT), orders.size());
        return new Customer(id, newName, allPhones, allEmails, latest, declined, version + 1);
    }

    /** The card of a client who wants no messages by these ways, and takes them by the others. */
    public Customer declining(Set<Channel> channels) {
        return new Customer(id, name, phones, emails, recent, channels, version + 1);
    }

    /** The same client ordered the same under another id not longer ago than this (R7). */
    public List<RecentOrder> sameSince(String content, Instant since) {
        return recent.stream()
                .filter(r -> r.content().equals(content) && !r.takenAt().isBefore(since))
                .toList();
    }
}
