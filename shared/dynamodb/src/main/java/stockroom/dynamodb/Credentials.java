package stockroom.dynamodb;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;

/** The keys of a function's role, from the two places where Lambda puts them and no other: the SDK's own search reads files and asks the network. */
public final class Credentials {
    private Credentials() {}

    /**
     * In environment variables; for a function with SnapStart behind AWS_CONTAINER_CREDENTIALS_FULL_URI, because keys in a snapshot would be out of date when it is
     * restored (<a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Lambda's variables</a>).
     */
    public static AwsCredentialsProvider ofLambda() {
        return AwsCredentialsProviderChain.of(
                EnvironmentVariableCredentialsProvider.create(), ContainerCredentialsProvider.create());
    }
}
