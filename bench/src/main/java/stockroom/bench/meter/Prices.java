package stockroom.bench.meter;

/**
 * AWS list prices in US dollars, us-east-1 (N. Virginia), without free tiers, on 22 November 2026. That region, because its prices are the ones that the
 * services' pages spell out in their examples; eu-central-1 is up to a fifth dearer.
 */
public final class Prices {
    /** Source: <a href="https://aws.amazon.com/dynamodb/pricing/on-demand/">DynamoDB on-demand</a>. */
    static final double WRITE_UNIT = 0.625e-6;

    static final double READ_UNIT = 0.125e-6;

    /** Source: <a href="https://aws.amazon.com/api-gateway/pricing/">HTTP APIs</a>, the first 300 million a month. */
    static final double API_REQUEST = 1.00e-6;

    /** Source: <a href="https://aws.amazon.com/lambda/pricing/">Lambda</a>, Arm; SnapStart costs Java functions nothing. */
    static final double INVOCATION = 0.20e-6;

    static final double GB_SECOND = 0.0000133334;

    /** Source: <a href="https://aws.amazon.com/sns/pricing/">SNS</a>, standard topics; a batch counts each message; delivery to SQS is free. */
    static final double PUBLISH = 0.50e-6;

    /** Source: <a href="https://aws.amazon.com/sqs/pricing/">SQS</a>, standard queues. */
    static final double QUEUE_REQUEST = 0.40e-6;

    /** Source: <a href="https://aws.amazon.com/eventbridge/pricing/">EventBridge Scheduler</a>. */
    static final double SCHEDULED = 1.00e-6;

    /** Source: <a href="https://aws.amazon.com/cloudwatch/pricing/">CloudWatch</a>, a standard alarm a month. */
    static final double ALARM_MONTH = 0.10;

    /** The same page: a GB of logs taken in. */
    static final double LOG_GB = 0.50;

    private Prices() {}
}
