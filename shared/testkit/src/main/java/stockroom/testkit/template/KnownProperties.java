package stockroom.testkit.template;

import java.util.List;
import java.util.Map;

/**
 * Every resource type that the template may use, with its properties. A name that isn't here is an error: it would be ignored here and
 * matter in the cloud, or be a slip of the pen.
 */
final class KnownProperties {
    static final String TABLE = "AWS::DynamoDB::Table";
    static final String QUEUE = "AWS::SQS::Queue";
    static final String TOPIC = "AWS::SNS::Topic";
    static final String SUBSCRIPTION = "AWS::SNS::Subscription";
    static final String FUNCTION = "AWS::Serverless::Function";
    static final String ALARM = "AWS::CloudWatch::Alarm";
    static final String API = "AWS::Serverless::HttpApi";

    private static final List<String> ATTRIBUTES = List.of(
            "Type", "Properties", "Condition", "DependsOn", "DeletionPolicy", "UpdateReplacePolicy", "Metadata");

    private static final Map<String, List<String>> PROPERTIES = Map.ofEntries(
            Map.entry(
                    TABLE,
                    List.of(
                            "TableName",
                            "BillingMode",
                            "AttributeDefinitions",
                            "KeySchema",
                            "GlobalSecondaryIndexes",
                            "StreamSpecification",
                            "TimeToLiveSpecification",
                            "PointInTimeRecoverySpecification",
                            "SSESpecification",
                            "DeletionProtectionEnabled",
                            "Tags")),
            Map.entry(
                    QUEUE,
                    List.of(
                            "QueueName",
                            "VisibilityTimeout",
                            "MessageRetentionPeriod",
                            "SqsManagedSseEnabled",
                            "RedrivePolicy",
                            "RedriveAllowPolicy",
                            "ReceiveMessageWaitTimeSeconds",
                            "Tags")),
            Map.entry(TOPIC, List.of("TopicName", "DisplayName", "KmsMasterKeyId", "Tags")),
            Map.entry(
                    SUBSCRIPTION,
                    List.of(
                            "TopicArn",
                            "Protocol",
                            "Endpoint",
                            "RawMessageDelivery",
                            "FilterPolicyScope",
                            "FilterPolicy",
                            "RedrivePolicy")),
            Map.entry(
                    FUNCTION,
                    List.of(
                            "Description",
                            "Handler",
                            "CodeUri",
                            "Role",
                            "Timeout",
                            "MemorySize",
                            "Runtime",
                            "Architectures",
                            "AutoPublishAlias",
                            "SnapStart",
                            "LoggingConfig",
                            "Environment",
                            "Events",
                            "ReservedConcurrentExecutions",
                            "EventInvokeConfig",
                            "Tracing",
                            "Tags")),
            Map.entry(
                    API,
                    List.of(
                            "Name",
                            "Description",
                            "FailOnWarnings",
                            "DefaultRouteSettings",
                            "RouteSettings",
                            "AccessLogSettings",
                            "Auth",
                            "CorsConfiguration",
                            "StageName",
                            "Tags")),
            Map.entry("AWS::SQS::QueuePolicy", List.of("Queues", "PolicyDocument")),
            Map.entry("AWS::SNS::TopicPolicy", List.of("Topics", "PolicyDocument")),
            Map.entry(
                    "AWS::IAM::Role",
                    List.of(
                            "AssumeRolePolicyDocument",
                            "Policies",
                            "ManagedPolicyArns",
                            "Description",
                            "Path",
                            "PermissionsBoundary",
                            "Tags")),
            Map.entry("AWS::Lambda::Permission", List.of("Action", "FunctionName", "Principal", "SourceArn")),
            Map.entry("AWS::Logs::LogGroup", List.of("LogGroupName", "RetentionInDays", "Tags")),
            Map.entry(
                    ALARM,
                    List.of(
                            "AlarmName",
                            "AlarmDescription",
                            "Namespace",
                            "MetricName",
                            "Dimensions",
                            "Statistic",
                            "ExtendedStatistic",
                            "Period",
                            "EvaluationPeriods",
                            "DatapointsToAlarm",
                            "Threshold",
                            "ComparisonOperator",
                            "TreatMissingData",
                            "AlarmActions",
                            "OKActions",
                            "Unit",
                            "Metrics")),
            Map.entry(
                    "AWS::Cognito::UserPool",
                    List.of(
                            "UserPoolName",
                            "AdminCreateUserConfig",
                            "AutoVerifiedAttributes",
                            "UsernameAttributes",
                            "UsernameConfiguration",
                            "Policies",
                            "MfaConfiguration",
                            "EnabledMfas",
                            "AccountRecoverySetting",
                            "UserPoolAddOns",
                            "UserPoolTier",
                            "DeletionProtection",
                            "Schema",
                            "LambdaConfig",
                            "UserPoolTags")),
            Map.entry(
                    "AWS::Cognito::UserPoolClient",
                    List.of(
                            "UserPoolId",
                            "ClientName",
                            "ExplicitAuthFlows",
                            "PreventUserExistenceErrors",
                            "EnableTokenRevocation",
                            "GenerateSecret",
                            "AccessTokenValidity",
                            "IdTokenValidity",
                            "RefreshTokenValidity",
                            "TokenValidityUnits",
                            "SupportedIdentityProviders",
                            "CallbackURLs",
                            "LogoutURLs",
                            "AllowedOAuthFlows",
                            "AllowedOAuthScopes",
                            "AllowedOAuthFlowsUserPoolClient")),
            Map.entry("AWS::Cognito::UserPoolGroup", List.of("UserPoolId", "GroupName", "Description", "Precedence")));

    private KnownProperties() {}

    /** Fails, with its line, on a type, attribute or property that isn't listed above. */
    static void check(Yaml resource) {
        Yaml type = resource.get("Type");
        List<String> known = PROPERTIES.get(type.text());
        if (known == null) {
            throw type.error(
                    "resource type " + type.text() + " is not known; add it to KnownProperties or do without it");
        }
        resource.map(ATTRIBUTES);
        resource.find("Properties").ifPresent(properties -> properties.map(known));
    }
}
