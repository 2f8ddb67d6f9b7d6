package stockroom.testkit.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stockroom.testkit.TestShop;

class TemplateTest {
    private static final Names NAMES = new Names("x-", "http://127.0.0.1:9");

    private static Template parse(String... resources) {
        return Template.parse("Resources:\n  " + String.join("\n  ", resources));
    }

    @Test
    void the_project_s_own_template_is_understood_whole() {
        Template template = TestShop.template();
        assertThat(template.tables()).extracting(Table::variable).contains("PRODUCTS_TABLE", "PURCHASE_ORDERS_TABLE");
        assertThat(template.functions()).extracting(FunctionSpec::name).contains("order-intake", "event-relay");
        assertThat(template.function("order-intake").variables().in(NAMES))
                .containsEntry("ORDERS_TABLE", "x-OrdersTable");
        assertThat(template.function("order-intake").triggers(Trigger.Route.class))
                .extracting(Trigger.Route::key)
                .contains("POST /orders");
        assertThat(template.function("event-relay").triggers(Trigger.Stream.class))
                .hasSize(1);
        assertThat(template.authorizers().values()).hasAtLeastOneElementOfType(Authorizer.Decision.class);
    }

    @Test
    void an_unknown_resource_type_is_an_error_with_its_line() {
        assertThatThrownBy(() -> parse("A:", "  Type: AWS::EC2::Instance"))
                .hasMessageContaining("line 3")
                .hasMessageContaining("AWS::EC2::Instance");
    }

    @Test
    void an_unknown_property_is_an_error_with_its_line() {
        assertThatThrownBy(() -> parse("A:", "  Type: AWS::SQS::Queue", "  Properties:", "    VisibilityTimeuot: 3"))
                .hasMessageContaining("line 5")
                .hasMessageContaining("VisibilityTimeuot");
    }

    @Test
    void an_unknown_function_is_an_error_with_its_line() {
        assertThatThrownBy(
                        () -> parse("A:", "  Type: AWS::SQS::Queue", "  Properties:", "    QueueName: !Split [x, y]"))
                .hasMessageContaining("line 5")
                .hasMessageContaining("Split");
    }

    @Test
    void a_reference_to_nothing_is_an_error_with_its_line() {
        assertThatThrownBy(() -> parse("A:", "  Type: AWS::SQS::Queue", "  Properties:", "    QueueName: !Ref Gone"))
                .hasMessageContaining("line 5")
                .hasMessageContaining("Gone");
    }

    @Test
    void a_text_that_is_no_yaml_is_an_error() {
        assertThatThrownBy(() -> Template.parse("a: [b")).isInstanceOf(TemplateException.class);
    }

    @Test
    void a_resource_whose_condition_does_not_hold_is_not_there() {
        String conditions =
                "Parameters: {P: {Type: String, Default: a}}\nConditions: {C: !Equals [!Ref P, %s]}\nResources:\n"
                        + "  A: {Type: AWS::SQS::Queue, Condition: C}\n";
        assertThat(Template.parse(conditions.formatted("a")).queues()).hasSize(1);
        assertThat(Template.parse(conditions.formatted("b")).queues()).isEmpty();
    }

    @Test
    void a_queue_knows_where_its_poison_goes() {
        Template template = parse(
                "A: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: 360, RedrivePolicy: {deadLetterTargetArn: !GetAtt B.Arn, maxReceiveCount: 5}}}",
                "B: {Type: AWS::SQS::Queue}");
        assertThat(template.queues().get(0).deadLetters()).isEqualTo("B");
        assertThat(template.queues().get(0).maxReceives()).isEqualTo(5);
        assertThat(template.queues().get(0).visibility()).hasSeconds(360);
    }

    @Test
    void a_subscription_accepts_what_matches_every_attribute_of_its_filter() {
        Subscription subscription =
                new Subscription("S", "T", "Q", Map.of("type", List.of("OrderTaken", "OrderCancelled")));
        assertThat(subscription.accepts(Map.of("type", "OrderTaken"))).isTrue();
        assertThat(subscription.accepts(Map.of("type", "StockCounted"))).isFalse();
        assertThat(subscription.accepts(Map.of())).isFalse();
    }

    @Test
    void the_infrastructure_is_without_functions_and_whatever_speaks_of_one() {
        Infrastructure infrastructure = Infrastructure.of("Resources:\n"
                + "  F: {Type: AWS::Serverless::Function}\n"
                + "  Q: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: 360}}\n"
                + "  Full: {Type: AWS::CloudWatch::Alarm, Properties: {Dimensions: [{Value: !GetAtt Q.QueueName}]}}\n"
                + "  Failed: {Type: AWS::CloudWatch::Alarm, Properties: {Dimensions: [{Value: !Sub 'x-${F}'}]}}\n");
        assertThat(infrastructure.ids()).containsExactlyInAnyOrder("Q", "Full");
        assertThat(infrastructure.json(NAMES))
                .contains("\"VisibilityTimeout\":360")
                .contains("\"QueueName\":\"x-Q\"")
                .contains("{\"Fn::GetAtt\":[\"Q\",\"QueueName\"]}");
    }
}
