package dev.postern.http.events;

import dev.postern.http.answer.JacksonJson;
import dev.postern.http.answer.Problem;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tells what runs do, as server-sent events. Whoever lost the connection says which event was the last, and hears what
 * came after it; {@code ?after=0} asks for all that is kept. A servlet of its own, for it writes without ever blocking.
 */
public final class EventsServlet extends HttpServlet {

    public static final String PATH = "/api/v1/events";

    private static final long serialVersionUID = 1L;
    private static final String CONTENT_TYPE = "text/event-stream";

    private final transient EventFeed feed;

    public EventsServlet(EventFeed feed) {
        this.feed = feed;
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) {
        response.setContentType(CONTENT_TYPE);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String last = Optional.ofNullable(request.getHeader("Last-Event-ID"))
                .or(() -> Optional.ofNullable(request.getParameter("after")))
                .orElse("");
        if (!last.matches("[0-9]{0,18}")) {
            refuse(response, Problem.of(HttpServletResponse.SC_BAD_REQUEST, "the last event has a number"));
        } else if (!feed.hasRoom()) {
            refuse(
                    response,
                    Problem.of(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "too many listen already; ask again later"));
        } else {
            listen(request, response, last);
        }
    }

    private void listen(HttpServletRequest request, HttpServletResponse response, String last) throws IOException {
        response.setContentType(CONTENT_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        AsyncContext async = request.startAsync();
        async.setTimeout(0);
        ServletOutputStream out = response.getOutputStream();
        EventStream stream = new EventStream(async, out, last.isEmpty() ? feed.latest() : Long.parseLong(last));
        out.setWriteListener(stream);
        feed.tell(stream);
    }

    private static void refuse(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.CONTENT_TYPE);
        response.getOutputStream().write(JacksonJson.json(problem).getBytes(StandardCharsets.UTF_8));
    }
}
