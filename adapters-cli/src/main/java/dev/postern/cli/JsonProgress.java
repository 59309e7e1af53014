package dev.postern.cli;

import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.run.Wait;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes one JSON object a line for everything that happens, for those who collect logs ({@code docs/json.md}). */
final class JsonProgress implements Progress {

    private final PrintWriter out;
    private final InstantSource clock;
    private final JsonMapper mapper = new JsonMapper();

    JsonProgress(PrintWriter out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void started(PlannedStep step) {
        write(about("started", step));
    }

    @Override
    public void finished(PlannedStep step, Outcome outcome, Duration took) {
        write(about(outcome.word(), step).put("millis", took.toMillis()));
    }

    @Override
    public void waits(Wait wait) {
        write(line("info", "waiting").put("message", Redactor.redact(wait.describe())));
    }

    @Override
    public void progresses(String how) {
        write(line("info", "progressing").put("message", how));
    }

    @Override
    public void resumes(String why) {
        write(line("warn", "resuming").put("message", Redactor.redact(why)));
    }

    /** A warning, or what stopped the command. */
    void tell(String level, String message) {
        write(line(level, "message").put("message", Redactor.redact(message)));
    }

    @Override
    public void close() {}

    private ObjectNode about(String event, PlannedStep step) {
        return line("info", event)
                .put("migration", step.operation().id().migration().value())
                .put("operation", step.operation().id().toString())
                .put("message", Redactor.redact(step.operation().label()));
    }

    private ObjectNode line(String level, String event) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("at", clock.instant().toString())
                .put("level", level)
                .put("event", event);
    }

    private void write(ObjectNode line) {
        out.println(mapper.writeValueAsString(line));
        out.flush();
    }
}
