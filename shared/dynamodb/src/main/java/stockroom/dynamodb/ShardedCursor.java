package stockroom.dynamodb;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Where a list over a sharded index stands in each of its parts: at the start, behind a row, or at the end. */
final class ShardedCursor {
    static final ShardedCursor START = new ShardedCursor(new String[ShardedIndex.SHARDS]);

    private static final String AT_START = "";
    private static final String FINISHED = "-";
    private static final String PART_END = "\n";
    private static final String FIELD_END = "\t";

    private final String[] parts;

    private ShardedCursor(String[] parts) {
        this.parts = Arrays.stream(parts).map(p -> p == null ? AT_START : p).toArray(String[]::new);
    }

    /** @throws BadCursor when it isn't the {@link #text} of a cursor */
    static ShardedCursor parse(String text) {
        String[] parts;
        try {
            parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(PART_END, -1);
        } catch (IllegalArgumentException notBase64) {
            throw new BadCursor();
        }
        if (parts.length != ShardedIndex.SHARDS || !Arrays.stream(parts).allMatch(ShardedCursor::isPart)) {
            throw new BadCursor();
        }
        return new ShardedCursor(parts);
    }

    private static boolean isPart(String part) {
        List<String> fields = List.of(part.split(FIELD_END, -1));
        return part.equals(AT_START)
                || part.equals(FINISHED)
                || (fields.size() == 2 && fields.stream().allMatch(f -> !f.isEmpty() && f.length() <= 512));
    }

    ShardedCursor at(int part, String sort, String pk) {
        return with(part, sort + FIELD_END + pk);
    }

    ShardedCursor finished(int part) {
        return with(part, FINISHED);
    }

    private ShardedCursor with(int part, String value) {
        String[] copy = parts.clone();
        copy[part] = value;
        return new ShardedCursor(copy);
    }

    boolean isFinished(int part) {
        return parts[part].equals(FINISHED);
    }

    boolean isAtStart(int part) {
        return parts[part].equals(AT_START);
    }

    String sort(int part) {
        return parts[part].split(FIELD_END, -1)[0];
    }

    String pk(int part) {
        return parts[part].split(FIELD_END, -1)[1];
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(PART_END, parts).getBytes(StandardCharsets.UTF_8));
    }
}
