package dev.postern.http.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;

/**
 * An answer in the common JSON health format.
 *
 * @param status {@code pass}, {@code warn} (ready, but for what the reasons say) or {@code fail}
 * @param reasons why it does not simply pass, one sentence each; left out if it does
 */
public record HealthDocument(
        String status,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> reasons) {

    private static final String CONTENT_TYPE = "application/health+json";
    private static final String FAIL = "fail";
    private static final int SHOWN = 100;

    public HealthDocument {
        reasons = List.copyOf(reasons);
    }

    public static HealthDocument pass() {
        return new HealthDocument("pass", List.of());
    }

    /** Ready, with something to look after; passes where there is nothing. */
    public static HealthDocument warn(List<String> reasons) {
        return reasons.isEmpty() ? pass() : new HealthDocument("warn", shortened(reasons));
    }

    public static HealthDocument fail(List<String> reasons) {
        return new HealthDocument(FAIL, shortened(reasons));
    }

    public void answer(Context context) {
        int code = status.equals(FAIL) ? HttpStatus.SERVICE_UNAVAILABLE_503 : HttpStatus.OK_200;
        context.status(code).contentType(CONTENT_TYPE).result(JacksonJson.json(this));
    }

    private static List<String> shortened(List<String> all) {
        if (all.size() <= SHOWN) {
            return all;
        }
        List<String> shown = new ArrayList<>(all.subList(0, SHOWN));
        shown.add("and " + (all.size() - SHOWN) + " more reasons; /api/v1/status has them all");
        return shown;
    }
}
