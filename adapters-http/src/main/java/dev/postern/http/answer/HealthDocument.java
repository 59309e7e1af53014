package dev.postern.http.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;

/**
 * An answer in the common JSON health format.
 *
 * @param status {@code pass} or {@code fail}
 * @param reasons why it fails, one sentence each; left out if it passes
 */
public record HealthDocument(
        String status,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> reasons) {

    private static final String CONTENT_TYPE = "application/health+json";

    public HealthDocument {
        reasons = List.copyOf(reasons);
    }

    public static HealthDocument pass() {
        return new HealthDocument("pass", List.of());
    }

    /** Passes only without a reason not to. */
    public static HealthDocument of(List<String> reasons) {
        return reasons.isEmpty() ? pass() : new HealthDocument("fail", reasons);
    }

    public void answer(Context context) {
        int code = reasons.isEmpty() ? HttpStatus.OK_200 : HttpStatus.SERVICE_UNAVAILABLE_503;
        context.status(code).contentType(CONTENT_TYPE).result(JacksonJson.json(this));
    }
}
