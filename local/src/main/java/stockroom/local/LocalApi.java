package stockroom.local;

import java.net.URI;

/**
 * Where a running shop listens: all that its callers need to know of it.
 *
 * @param api the HTTP API, such as http://127.0.0.1:8080
 * @param control the control port, which exists in a local run only
 */
public record LocalApi(URI api, URI control) {}
