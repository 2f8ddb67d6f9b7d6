package stockroom.documents.client;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stockroom.documents.Wording;
import stockroom.domain.messaging.Channel;
import stockroom.domain.notice.TemplateKey;
import stockroom.domain.settings.Language;

/**
 * The texts for clients, as data among this package's resources: {@code <name>.<channel>.<language>.mustache}, where a name tells what it is
 * written for ({@link TemplateKey}). An e-mail's subject is its first line, its body begins in the third. {@code templates.list} names them
 * all, and what is not in it is not sent: a message goes by SMS only where there is a short text for it.
 */
public final class Templates {
    private static final int BODY = 3;

    private static final List<Template> ALL =
            resource("templates.list").lines().map(Templates::named).toList();

    private Templates() {}

    /** A text in every language. */
    public record Template(String key, Channel channel) {
        /** The message as the client of this order would read it. */
        public ClientMessage written(ClientOrder order, Language language) {
            // Plain text: nothing in it needs escaping, and a value or a section that the text names must be there.
            String text = Mustache.compiler()
                    .escapeHTML(false)
                    .strictSections(true)
                    .compile(resource(file(this, language)))
                    .execute(order.values(language));
            if (channel == Channel.SMS) {
                return new ClientMessage("", text.strip());
            }
            String[] written = text.split("\n", BODY);
            return new ClientMessage(written[0], written[BODY - 1]);
        }

        /** Whether it names the articles, and so needs their titles. */
        public boolean listsGoods() {
            return resource(file(this, Language.EN)).contains("{{#lines}}");
        }
    }

    /** All of them, by key and channel. */
    public static List<Template> all() {
        return ALL;
    }

    /** The text of this key, where the channel has one. */
    public static Optional<Template> find(String key, Channel channel) {
        return Optional.of(new Template(key, channel)).filter(ALL::contains);
    }

    /** The text that fits best; empty where the channel has none for it (R60). */
    public static Optional<Template> choose(TemplateKey key, Channel channel) {
        return key.names().stream()
                .map(name -> new Template(name, channel))
                .filter(ALL::contains)
                .findFirst();
    }

    private static Template named(String line) {
        String[] words = line.split(" ", -1);
        return new Template(words[0], Channel.valueOf(words[1]));
    }

    private static String file(Template template, Language language) {
        return template.key() + "." + template.channel().name().toLowerCase(Locale.ROOT) + "." + Wording.code(language)
                + ".mustache";
    }

    private static String resource(String name) {
        try (var stream = Templates.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("there is no text " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("can't read " + name, unreadable);
        }
    }
}
