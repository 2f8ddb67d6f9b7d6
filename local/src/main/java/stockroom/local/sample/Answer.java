package stockroom.local.sample;

import com.fasterxml.jackson.databind.JsonNode;

/** What the shop answered; the body is a missing node where there was none. */
record Answer(String request, int status, JsonNode body) {
    boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** The body of a good answer. @throws SampleFailed naming the request and what the shop said */
    JsonNode good() {
        if (!isGood()) {
            throw new SampleFailed(toString());
        }
        return body;
    }

    @Override
    public String toString() {
        return request + " was answered " + status + " " + body;
    }
}
