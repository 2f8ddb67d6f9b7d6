package stockroom.testkit.template;

import java.util.Locale;

/**
 * What resources are called where they really stand: CloudFormation would make these up at deployment.
 *
 * @param prefix before each logical id, so that several shops can stand side by side in one embedded service
 * @param queueEndpoint where queues are, such as {@code http://127.0.0.1:9324}; no slash at its end
 */
public record Names(String prefix, String queueEndpoint) {
    public static final String REGION = "eu-central-1";
    public static final String ACCOUNT = "000000000000";

    /** The name of a table, queue, topic or function. */
    public String name(String logicalId) {
        return prefix + logicalId;
    }

    public String queueUrl(String logicalId) {
        return queueEndpoint + "/" + ACCOUNT + "/" + name(logicalId);
    }

    public String arn(String service, String logicalId) {
        return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + name(logicalId);
    }

    /** What {@code !Ref} gives for a resource of this type. */
    String reference(String type, String logicalId) {
        return switch (type) {
            case "AWS::SQS::Queue" -> queueUrl(logicalId);
            case "AWS::SNS::Topic" -> arn("sns", logicalId);
            default -> name(logicalId);
        };
    }

    /** What {@code !GetAtt} gives. */
    String attribute(String type, String logicalId, String attribute) {
        if (attribute.equals("ApiEndpoint")) {
            return "https://" + name(logicalId).toLowerCase(Locale.ROOT) + ".example";
        }
        String service = type.split("::")[1].replace("Serverless", "lambda").toLowerCase(Locale.ROOT);
        return attribute.endsWith("Arn") ? arn(service, logicalId) : name(logicalId) + "." + attribute;
    }
}
