package stockroom.notification;

import java.util.List;
import stockroom.documents.client.ClientMessage;
import stockroom.domain.customer.Contact;
import stockroom.messaging.Letter;
import stockroom.messaging.Post;
import stockroom.messaging.Post.Receipt;
import stockroom.messaging.ShortMessages;

/** Whoever carries messages to clients, by channel. */
final class Carriers {
    private final Post post;
    private final ShortMessages shortMessages;
    private final Sender sender;

    Carriers(Post post, ShortMessages shortMessages, Sender sender) {
        this.post = post;
        this.shortMessages = shortMessages;
        this.sender = sender;
    }

    Receipt handOver(Delivery delivery, Addressee to, ClientMessage message) {
        Contact contact = to.order().client().contact();
        return switch (delivery.key().channel()) {
            case EMAIL ->
                post.handOver(new Letter(
                        delivery.letterId() + "@" + sender.domain(),
                        sender.shop(),
                        contact.email().orElseThrow().address(),
                        message.subject(),
                        message.text(),
                        List.of()));
            case SMS -> shortMessages.handOver(contact.phone().orElseThrow(), message.text());
        };
    }
}
