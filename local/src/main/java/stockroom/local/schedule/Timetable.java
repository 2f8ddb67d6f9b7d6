package stockroom.local.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import stockroom.local.LocalClock;
import stockroom.local.function.FunctionFailed;
import stockroom.local.function.LocalFunctions;
import stockroom.testkit.template.FunctionSpec;
import stockroom.testkit.template.Template;
import stockroom.testkit.template.Trigger;

/**
 * The template's schedules by the shop's clock. A tick is skipped where the function said before that it would have nothing to do by then
 * and nothing was written since: years pass in seconds, and the result is the same.
 */
public final class Timetable {
    private final List<Schedule> schedules = new ArrayList<>();
    private final LocalFunctions functions;
    private final LocalClock clock;
    private final LongSupplier writes;
    private final Runnable settle;
    private final PrintStream complaints;
    private Instant doneUntil;

    /**
     * @param writes how much was written to tables so far
     * @param settle called after a tick that changed something while time travels, so that its events arrive in their time
     * @param complaints where a tick that failed is told of
     */
    public Timetable(
            Template template,
            LocalFunctions functions,
            LocalClock clock,
            LongSupplier writes,
            Runnable settle,
            PrintStream complaints) {
        this.functions = functions;
        this.clock = clock;
        this.writes = writes;
        this.settle = settle;
        this.complaints = complaints;
        this.doneUntil = clock.instant();
        for (FunctionSpec function : template.functions()) {
            function.triggers(Trigger.Schedule.class)
                    .forEach(trigger -> schedules.add(new Schedule(function.name(), trigger)));
        }
    }

    /** Fires what fell due in real time since it was last called. */
    public synchronized void catchUp() {
        Instant now = clock.instant();
        for (Tick tick = next(); !tick.at().isAfter(now); tick = next()) {
            doneUntil = tick.at();
            tick.schedules().forEach(schedule -> fire(schedule, doneUntil));
        }
        doneUntil = now;
    }

    /** Sets the clock; on the way forward every tick that falls due fires at its moment, in order. */
    public synchronized void travelTo(Instant target) {
        catchUp();
        if (target.isBefore(clock.instant())) {
            clock.moveTo(target);
            startOver();
            return;
        }
        for (Tick tick = next(); !tick.at().isAfter(target); tick = next()) {
            doneUntil = tick.at();
            clock.moveForwardTo(doneUntil);
            tick.schedules().forEach(schedule -> settleAfter(fire(schedule, doneUntil)));
        }
        doneUntil = target;
        clock.moveForwardTo(target);
    }

    /** Fires a function's first schedule now and gives its answer; empty when it has none. */
    public synchronized Optional<JsonNode> fireNow(String function) {
        return schedules.stream()
                .filter(schedule -> schedule.function().equals(function))
                .findFirst()
                .map(schedule -> functions.invoke(function, schedule.event(clock.instant())));
    }

    /** Forgets what the functions said: the clock went back, or the tables were emptied. */
    public synchronized void startOver() {
        doneUntil = clock.instant();
        schedules.forEach(Schedule::forget);
    }

    private record Tick(Instant at, List<Schedule> schedules) {}

    /** The next moment at which a schedule fires that may have something to do. */
    private Tick next() {
        long written = writes.getAsLong();
        Instant at = schedules.stream()
                .map(schedule -> schedule.next(doneUntil, written))
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        return new Tick(
                at,
                schedules.stream()
                        .filter(schedule -> schedule.next(doneUntil, written).equals(at))
                        .toList());
    }

    private void settleAfter(int done) {
        if (done > 0) {
            settle.run();
        }
    }

    private int fire(Schedule schedule, Instant at) {
        try {
            JsonNode answer = functions.invoke(schedule.function(), schedule.event(at));
            schedule.answered(answer, writes.getAsLong());
            return answer.path("done").asInt();
        } catch (FunctionFailed failure) {
            schedule.forget();
            complaints.println("The tick of " + at + " " + failure.getMessage());
            return 0;
        }
    }
}
