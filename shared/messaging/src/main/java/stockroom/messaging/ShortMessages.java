package stockroom.messaging;

import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import stockroom.domain.customer.Phone;
import stockroom.messaging.Post.Receipt;

/**
 * Short messages to phones, by SNS. Source: <a href="https://docs.aws.amazon.com/sns/latest/dg/sms_sending-overview.html">SMS by SNS</a>.
 */
public final class ShortMessages {
    private static final int LEAST_FAULT_OF_THEIRS = 500;

    private static final MessageAttributeValue TRANSACTIONAL = MessageAttributeValue.builder()
            .dataType("String")
            .stringValue("Transactional")
            .build();

    private final SnsClient sns;

    /** @param sns one that asks once ({@link Sns#askingOnce}): SNS can't tell a repeat from another message */
    public ShortMessages(SnsClient sns) {
        this.sns = sns;
    }

    /** Hands a text over; how that ended is told without the number. */
    public Receipt handOver(Phone to, String text) {
        try {
            sns.publish(request -> request.phoneNumber(to.e164())
                    .message(text)
                    .messageAttributes(Map.of("AWS.SNS.SMS.SMSType", TRANSACTIONAL)));
            return Receipt.taken();
        } catch (InvalidParameterException noNumber) {
            return Receipt.undeliverable("the carrier of short messages does not take the number");
        } catch (AwsServiceException answered) {
            return answered.statusCode() < LEAST_FAULT_OF_THEIRS
                    ? Receipt.refused("the carrier of short messages said " + answered.statusCode())
                    : Receipt.unanswered("the carrier of short messages failed");
        } catch (SdkClientException silent) {
            return Receipt.unanswered("the carrier of short messages went silent");
        }
    }
}
