package stockroom.testkit.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.testkit.template.Template;

/** A deployment of one {@link StubFunction} with each kind of trigger. */
final class StubShop implements AutoCloseable {
    static final Instant START = Instant.parse("2026-03-28T00:00:00Z");

    private static final Caller STAFF = new Caller.Staff("Olena", "owner");

    private static final String TEMPLATE = """
            Resources:
              CountsTable:
                Type: AWS::DynamoDB::Table
                Properties:
                  BillingMode: PAY_PER_REQUEST
                  AttributeDefinitions: [{ AttributeName: pk, AttributeType: S }]
                  KeySchema: [{ AttributeName: pk, KeyType: HASH }]
              ThingsTable:
                Type: AWS::DynamoDB::Table
                Properties:
                  BillingMode: PAY_PER_REQUEST
                  AttributeDefinitions: [{ AttributeName: pk, AttributeType: S }]
                  KeySchema: [{ AttributeName: pk, KeyType: HASH }]
                  StreamSpecification: { StreamViewType: NEW_IMAGE }
              WorkQueue:
                Type: AWS::SQS::Queue
                Properties:
                  VisibilityTimeout: 60
                  RedrivePolicy: { deadLetterTargetArn: !GetAtt DeadQueue.Arn, maxReceiveCount: 3 }
              DeadQueue:
                Type: AWS::SQS::Queue
              Api:
                Type: AWS::Serverless::HttpApi
                Properties: {}
              StubFunction:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: stockroom.testkit.simulation.StubFunction
                  CodeUri: functions/stub/target/stub.zip
                  Role: !GetAtt StubRole.Arn
                  Timeout: 30
                  Environment:
                    Variables:
                      COUNTS_TABLE: !Ref CountsTable
                      THINGS_TABLE: !Ref ThingsTable
                      QUEUE_URL: !Ref WorkQueue
                  Events:
                    Things:
                      Type: HttpApi
                      Properties: { ApiId: !Ref Api, Method: POST, Path: "/things/{name}" }
                    Work:
                      Type: SQS
                      Properties: { Queue: !GetAtt WorkQueue.Arn, BatchSize: 10, FunctionResponseTypes: [ReportBatchItemFailures] }
                    Dead:
                      Type: SQS
                      Properties: { Queue: !GetAtt DeadQueue.Arn, BatchSize: 10, FunctionResponseTypes: [ReportBatchItemFailures] }
                    Changes:
                      Type: DynamoDB
                      Properties:
                        Stream: !GetAtt ThingsTable.StreamArn
                        StartingPosition: TRIM_HORIZON
                        BatchSize: 10
                        MaximumRetryAttempts: 3
                        BisectBatchOnFunctionError: true
                        FunctionResponseTypes: [ReportBatchItemFailures]
                    Hourly:
                      Type: ScheduleV2
                      Properties: { ScheduleExpression: rate(1 hour) }
              StubRole:
                Type: AWS::IAM::Role
                Properties:
                  Policies:
                    - PolicyName: stub
                      PolicyDocument:
                        Statement:
                          - Effect: Allow
                            Action: [dynamodb:GetItem, dynamodb:UpdateItem]
                            Resource: !GetAtt CountsTable.Arn
                          - Effect: Allow
                            Action: [dynamodb:PutItem]
                            Resource: !GetAtt ThingsTable.Arn
                          - Effect: Allow
                            Action: [sqs:SendMessage]
                            Resource: !GetAtt WorkQueue.Arn
            """;

    private static final Template PARSED = Template.parse(TEMPLATE);

    final SimulatedCloud cloud;
    final List<Optional<ApiAnswer>> answers = new ArrayList<>();
    private int steps;

    StubShop(Weather weather) {
        this.cloud = SimulatedCloud.open(PARSED, weather, START);
    }

    /** Only this goes wrong, so much more often than in ordinary weather. */
    static StubShop under(FaultKind kind, double intensity) {
        return new StubShop(Weather.rough(7).with(Set.of(kind)).withIntensity(intensity));
    }

    /** Requests for these things, one minute after the other. */
    StubShop asked(String... names) {
        for (String name : names) {
            int step = ++steps;
            cloud.at(
                    START.plus(Duration.ofMinutes(step)),
                    step,
                    () -> cloud.request(step, ApiCall.of(STAFF, "POST", "/things/" + name, "{}"), answers::add));
        }
        return this;
    }

    /** Many requests for one thing. */
    StubShop askedOften(int times) {
        for (int i = 0; i < times; i++) {
            asked("thing");
        }
        return this;
    }

    StubShop after(Duration time) {
        cloud.runUntil(START.plus(time));
        return this;
    }

    /** How often a function was woken for this. */
    int seen(String what) {
        Map<String, AttributeValue> row = cloud.tables()
                .getItem(request -> request.tableName("CountsTable").key(Map.of("pk", AttributeValue.fromS(what))))
                .item();
        return row.isEmpty() ? 0 : Integer.parseInt(row.get("seen").n());
    }

    long lostAnswers() {
        return answers.stream()
                .filter(answer -> answer.filter(a -> a.status() == 200).isEmpty())
                .count();
    }

    long faults(FaultKind kind) {
        return cloud.faults().stream().filter(fault -> fault.kind() == kind).count();
    }

    @Override
    public void close() {
        cloud.close();
    }
}
