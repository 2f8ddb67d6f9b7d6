package stockroom.testkit.template;

/** The template says something that tests and the local run can't build; the message names the line. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TemplateException(int line, String message) {
        super("template.yaml line " + line + ": " + message);
    }

    TemplateException(String message) {
        super(message);
    }
}
