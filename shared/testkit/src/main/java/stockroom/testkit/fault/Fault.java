package stockroom.testkit.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** What goes wrong around a call. */
@FunctionalInterface
public interface Fault {
    /** The call itself. */
    @FunctionalInterface
    interface Real {
        Object proceed() throws Throwable;
    }

    Object around(Call call, Real real) throws Throwable;

    static Fault none() {
        return (call, real) -> real.proceed();
    }

    /** The process dies when call k is about to be made: it has no effect. */
    static Fault dieBefore(int k) {
        return at(k, Fault::before);
    }

    /** The process dies when call k has taken effect and before its answer is used. */
    static Fault dieAfter(int k) {
        return at(k, Fault::after);
    }

    /** The process dies when its k-th call that changes something is about to be made. */
    static Fault dieBeforeChange(int k) {
        return atChange(k, Fault::before);
    }

    /** The process dies when its k-th call that changes something has taken effect. */
    static Fault dieAfterChange(int k) {
        return atChange(k, Fault::after);
    }

    private static Object before(Call call, Real real) {
        throw new Crash("died before call " + call.number() + ", " + call.operation());
    }

    private static Object after(Call call, Real real) throws Throwable {
        real.proceed();
        throw new Crash("died after call " + call.number() + ", " + call.operation());
    }

    /** The process dies when its first call that writes has taken effect. */
    static Fault dieAfterAWrite() {
        return (call, real) -> call.writes() ? after(call, real) : real.proceed();
    }

    /** Call k takes effect and its answer is lost. */
    static Fault loseAnswer(int k) {
        return at(k, (call, real) -> {
            real.proceed();
            throw ApiCallTimeoutException.create(10_000);
        });
    }

    /** Call k, if it writes, meets another transaction on one of its items. */
    static Fault conflictAt(int k) {
        return at(k, Fault::conflict);
    }

    /** The first calls that write meet another transaction, this many of them. */
    static Fault conflicts(int count) {
        AtomicInteger left = new AtomicInteger(count);
        return (call, real) -> call.writes() && left.getAndDecrement() > 0 ? conflict(call, real) : real.proceed();
    }

    /** Call k is throttled. */
    static Fault throttleAt(int k) {
        return at(k, (call, real) -> {
            throw call.request() instanceof TransactWriteItemsRequest transaction
                    ? cancelled(transaction, "ThrottlingError")
                    : ProvisionedThroughputExceededException.builder()
                            .message("injected")
                            .build();
        });
    }

    /** Indexes lag: the first queries of an index, this many of them, find nothing yet. */
    static Fault lateIndexes(int count) {
        AtomicInteger left = new AtomicInteger(count);
        return (call, real) -> !call.indexes().isEmpty() && left.getAndDecrement() > 0
                ? QueryResponse.builder().items(List.of()).count(0).build()
                : real.proceed();
    }

    private static Object conflict(Call call, Real real) throws Throwable {
        if (!call.writes()) {
            return real.proceed();
        }
        throw call.request() instanceof TransactWriteItemsRequest transaction
                ? cancelled(transaction, "TransactionConflict")
                : TransactionConflictException.builder().message("injected").build();
    }

    private static TransactionCanceledException cancelled(TransactWriteItemsRequest transaction, String code) {
        List<CancellationReason> reasons = new ArrayList<>(Collections.nCopies(
                transaction.transactItems().size(),
                CancellationReason.builder().code("None").build()));
        reasons.set(
                0, CancellationReason.builder().code(code).message("injected").build());
        return TransactionCanceledException.builder()
                .message("injected: " + code)
                .cancellationReasons(reasons)
                .build();
    }

    private static Fault at(int k, Fault fault) {
        return (call, real) -> call.number() == k ? fault.around(call, real) : real.proceed();
    }

    private static Fault atChange(int k, Fault fault) {
        AtomicInteger left = new AtomicInteger(k);
        return (call, real) ->
                call.changes() && left.decrementAndGet() == 0 ? fault.around(call, real) : real.proceed();
    }
}
