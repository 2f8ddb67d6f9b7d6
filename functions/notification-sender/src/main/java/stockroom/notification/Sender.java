package stockroom.notification;

import java.net.URI;

/**
 * Who writes.
 *
 * @param shop its name
 * @param domain in which its letters' ids are unique
 * @param url where its pages are found
 */
record Sender(String shop, String domain, URI url) {
    /** The page behind a supplier's link. */
    URI page(String token) {
        return URI.create(url + "/supplier/" + token);
    }
}
