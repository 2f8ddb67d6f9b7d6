package stockroom.testkit;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;

/** One invocation, of which handlers read nothing but the id. */
public record TestContext(String requestId) implements Context {
    public static TestContext one() {
        return new TestContext("invocation-1");
    }

    @Override
    public String getAwsRequestId() {
        return requestId;
    }

    @Override
    public String getLogGroupName() {
        throw unread("log group");
    }

    @Override
    public String getLogStreamName() {
        throw unread("log stream");
    }

    @Override
    public String getFunctionName() {
        throw unread("function's name");
    }

    @Override
    public String getFunctionVersion() {
        throw unread("function's version");
    }

    @Override
    public String getInvokedFunctionArn() {
        throw unread("function's ARN");
    }

    @Override
    public CognitoIdentity getIdentity() {
        throw unread("identity");
    }

    @Override
    public ClientContext getClientContext() {
        throw unread("client's context");
    }

    @Override
    public int getRemainingTimeInMillis() {
        throw unread("remaining time");
    }

    @Override
    public int getMemoryLimitInMB() {
        throw unread("memory limit");
    }

    @Override
    public LambdaLogger getLogger() {
        throw unread("logger");
    }

    private static UnsupportedOperationException unread(String what) {
        return new UnsupportedOperationException("no handler should ask for the " + what);
    }
}
