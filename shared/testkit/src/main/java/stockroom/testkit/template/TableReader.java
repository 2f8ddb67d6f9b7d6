package stockroom.testkit.template;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads AWS::DynamoDB::Table. */
final class TableReader {
    private TableReader() {}

    static Table read(String id, Yaml properties) {
        Map<String, String> types = new LinkedHashMap<>();
        for (Yaml attribute : properties.get("AttributeDefinitions").list()) {
            types.put(
                    attribute.get("AttributeName").text(),
                    attribute.get("AttributeType").text());
        }
        List<Table.Index> indexes = properties.find("GlobalSecondaryIndexes").map(Yaml::list).orElse(List.of()).stream()
                .map(TableReader::index)
                .toList();
        return new Table(
                id,
                types,
                key(properties),
                indexes,
                properties
                        .find("StreamSpecification")
                        .map(stream -> stream.get("StreamViewType").text())
                        .orElse(""),
                properties
                        .find("TimeToLiveSpecification")
                        .map(ttl -> ttl.get("AttributeName").text())
                        .orElse(""));
    }

    private static Table.Index index(Yaml index) {
        index.map(List.of("IndexName", "KeySchema", "Projection"));
        Yaml projection = index.get("Projection");
        return new Table.Index(
                index.get("IndexName").text(),
                key(index),
                projection.get("ProjectionType").text(),
                projection.find("NonKeyAttributes").map(Yaml::list).orElse(List.of()).stream()
                        .map(Yaml::text)
                        .toList());
    }

    private static List<String> key(Yaml owner) {
        // HASH sorts before RANGE, whichever the template names first.
        return owner.get("KeySchema").list().stream()
                .sorted(Comparator.comparing(part -> part.get("KeyType").text()))
                .map(part -> part.get("AttributeName").text())
                .toList();
    }
}
