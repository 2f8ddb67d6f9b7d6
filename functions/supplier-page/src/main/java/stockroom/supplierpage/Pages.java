package stockroom.supplierpage;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stockroom.documents.Wording;
import stockroom.domain.settings.Language;
import stockroom.lambda.http.HttpResponse;

/** Pages in the supplier's language: text, one style sheet, a form. No script, nothing from elsewhere, and nobody keeps a copy. */
final class Pages {
    private static final String STYLE = resource("page.css");
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final String shop;
    private final Template template = Mustache.compiler().compile(resource("page.mustache"));

    Pages(String shop) {
        this.shop = shop;
    }

    static Wording wording(OpenOrder open) {
        return Wording.of(Pages.class, Wording.nearest(open.supplier().language()));
    }

    /**
     * The purchase order with fields to fill in; without them once nothing can be said of it any more.
     *
     * @param notice the word for what is said above it; empty for nothing
     */
    HttpResponse form(int status, OpenOrder open, FilledForm form, List<FilledForm.Fault> faults, String notice) {
        Wording wording = wording(open);
        PageLines lines = new PageLines(open, wording);
        Map<String, Object> page = about(open, wording);
        page.put("faults", lines.faults(faults));
        page.put("anyFault", !faults.isEmpty());
        if (open.order().isUnderWay()) {
            page.put("form", Map.of("version", form.fields().getOrDefault(FilledForm.VERSION, "1")));
            page.put("lines", lines.toFill(form, faults));
            page.put("notice", notice.isEmpty() ? List.of() : List.of(wording.said(notice)));
        } else {
            page.put("lines", lines.asTheyStand());
            page.put("notice", List.of(wording.said("closed")));
        }
        return answer(status, page);
    }

    /** What was recorded. */
    HttpResponse thanks(OpenOrder open) {
        Wording wording = wording(open);
        Map<String, Object> page = about(open, wording);
        page.put("notice", List.of(wording.said("thanks")));
        page.put("lines", new PageLines(open, wording).asTheyStand());
        return answer(200, page);
    }

    /** For every token that opens nothing, the same. Whose it may have been is not known, so neither is a language. */
    HttpResponse nothing() {
        Wording wording = Wording.of(Pages.class, Language.EN);
        Map<String, Object> page = words(wording);
        page.put("lang", Wording.code(Language.EN));
        page.put("title", wording.said("nothing.title"));
        page.put(
                "notice",
                List.of(
                        wording.said("nothing"),
                        Wording.of(Pages.class, Language.RU).said("nothing")));
        return answer(404, page);
    }

    private Map<String, Object> about(OpenOrder open, Wording wording) {
        Map<String, Object> page = words(wording);
        page.put("lang", Wording.code(Wording.nearest(open.supplier().language())));
        page.put("title", wording.said("title", open.number()));
        page.put(
                "facts",
                List.of(
                        fact(wording.said("buyer"), shop),
                        fact(wording.said("supplier"), open.supplier().name()),
                        fact(
                                wording.said("orderDay"),
                                open.order()
                                        .life()
                                        .placement()
                                        .map(placement -> wording.date(placement.orderDay()))
                                        .orElse("")),
                        fact(
                                wording.said("total"),
                                wording.amount(open.order().total()) + " "
                                        + open.order().currency())));
        return page;
    }

    private static Map<String, String> fact(String name, String value) {
        return Map.of("name", name, "value", value);
    }

    private static Map<String, Object> words(Wording wording) {
        Map<String, Object> words = new HashMap<>();
        for (String word : new String[] {"article", "quantity", "date", "price", "hint", "send", "mend"}) {
            words.put("say-" + word, wording.said(word));
        }
        words.put("style", STYLE);
        return words;
    }

    private HttpResponse answer(int status, Map<String, Object> page) {
        return HttpResponse.html(status, template.execute(page))
                .with("content-security-policy", POLICY)
                .with("cache-control", "no-store")
                .with("referrer-policy", "no-referrer")
                .with("x-content-type-options", "nosniff")
                .with("x-robots-tag", "noindex, nofollow");
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String resource(String name) {
        try (var stream = Pages.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("can't read " + name, unreadable);
        }
    }
}
