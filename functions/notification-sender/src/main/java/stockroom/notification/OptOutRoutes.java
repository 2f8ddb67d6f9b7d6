package stockroom.notification;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import stockroom.domain.customer.Customer;
import stockroom.domain.messaging.Channel;
import stockroom.dynamodb.CustomerStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Precondition;
import stockroom.lambda.http.Precondition.Verdict;
import stockroom.lambda.http.Problem;
import stockroom.lambda.json.Fields;
import stockroom.lambda.json.JsonObject;

/** By which ways a client wants messages (R61). */
final class OptOutRoutes {
    private final CustomerStore customers;
    private final Transactor transactor;

    OptOutRoutes(CustomerStore customers, Transactor transactor) {
        this.customers = customers;
        this.transactor = transactor;
    }

    HttpResponse show(HttpRequest request) {
        return customer(request).map(OptOutRoutes::shown).orElseGet(OptOutRoutes::unknown);
    }

    /** Said again, it changes nothing and makes no version. */
    HttpResponse keep(HttpRequest request) {
        Set<Channel> declined = request.body(OptOutRoutes::declined);
        return transactor.untilItHolds(() -> attempt(request, declined));
    }

    /** In a transaction even of one write, which AWS knows again when its SDK sends it twice: else the second would find the first one's version. */
    private Optional<HttpResponse> attempt(HttpRequest request, Set<Channel> declined) {
        Precondition precondition = request.precondition();
        Optional<Customer> found = customer(request);
        if (found.isEmpty()) {
            return Optional.of(unknown());
        }
        Customer card = found.get();
        OptionalLong current = OptionalLong.of(card.version());
        if (precondition.judge(current) != Verdict.REPLACE) {
            return Optional.of(HttpResponse.problem(precondition.problem(current)));
        }
        if (card.declined().equals(declined)) {
            return Optional.of(shown(card));
        }
        Customer kept = card.declining(declined);
        return transactor.commit(List.of(customers.replace(kept))).isDone()
                ? Optional.of(shown(kept))
                : Optional.empty();
    }

    private Optional<Customer> customer(HttpRequest request) {
        return customers.find(request.path("customerId"));
    }

    private static Set<Channel> declined(Fields body) {
        Set<Channel> declined = EnumSet.noneOf(Channel.class);
        if (!body.optionalFlag("email").orElse(true)) {
            declined.add(Channel.EMAIL);
        }
        if (!body.optionalFlag("sms").orElse(true)) {
            declined.add(Channel.SMS);
        }
        return declined;
    }

    private static HttpResponse shown(Customer card) {
        return HttpResponse.ok(JsonObject.empty()
                        .text("customerId", card.id())
                        .flag("email", !card.declined().contains(Channel.EMAIL))
                        .flag("sms", !card.declined().contains(Channel.SMS))
                        .number("version", card.version()))
                .versioned(card.version());
    }

    private static HttpResponse unknown() {
        return HttpResponse.problem(Problem.notFound("customer"));
    }
}
