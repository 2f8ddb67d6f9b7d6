package stockroom.testkit.life;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A failed life as a person reads it: who did what, what went wrong, and what was found. */
final class History {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private record Line(Instant at, String text) {}

    private History() {}

    static String of(Verdict verdict) {
        List<Line> lines = new ArrayList<>();
        verdict.life()
                .steps()
                .forEach(step -> lines.add(new Line(step.at(), step.act().toString())));
        verdict.faults().forEach(fault -> lines.add(new Line(fault.at(), "! " + fault.kind() + " " + fault.where())));
        String what = lines.stream()
                .sorted(Comparator.comparing(Line::at))
                .map(line -> "  " + day(verdict.life(), line.at()) + " " + line.text())
                .collect(Collectors.joining("\n"));
        String found =
                verdict.violations().stream().map(violation -> "  " + violation).collect(Collectors.joining("\n"));
        return what + "\nthen, after day " + verdict.days() + ":\n" + found;
    }

    private static String day(Life life, Instant at) {
        return "day " + (Duration.between(life.start(), at).toDays() + 1) + " " + TIME.format(at);
    }
}
