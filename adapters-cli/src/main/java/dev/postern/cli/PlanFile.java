package dev.postern.cli;

import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OnMissing;
import dev.postern.domain.plan.FirstRun;
import dev.postern.domain.plan.OutOfOrder;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.run.Basis;
import dev.postern.domain.run.UpRequest;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A plan in a file: written to be looked at, and run as it is. */
record PlanFile(Path path) {

    private static final int VERSION = 1;
    private static final String REQUEST = "request";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The shape of the file. */
    private record Document(int version, List<Basis.Fact> facts) {}

    void write(Basis basis) {
        try {
            Files.writeString(
                    path,
                    JSON.writeValueAsString(new Document(VERSION, basis.facts().toJavaList())) + "\n");
        } catch (IOException failed) {
            throw new UsageException("the plan cannot be written to " + path + ": " + failed, "Name another file.");
        }
    }

    /** What it was made for, with itself. */
    UpRequest request() {
        Basis basis = read();
        try {
            Policy policy = new Policy(
                    OnMissing.valueOf(said(basis, "on-missing")),
                    FirstRun.valueOf(said(basis, "first-run")),
                    OutOfOrder.valueOf(said(basis, "out-of-order")),
                    Long.parseLong(said(basis, "large-table")));
            Option<MigrationId> to =
                    basis.said(REQUEST, "to").filter(id -> !id.isEmpty()).map(MigrationId::new);
            return new UpRequest(to, policy, Option.some(basis));
        } catch (IllegalArgumentException unknown) {
            throw unusable("it says " + unknown.getMessage());
        }
    }

    private static String said(Basis basis, String subject) {
        return basis.said(REQUEST, subject).getOrElse("").toUpperCase(Locale.ROOT);
    }

    private Basis read() {
        try {
            Document document = JSON.readValue(Files.readString(path), Document.class);
            if (document.version() != VERSION) {
                throw unusable("it has version " + document.version());
            }
            return new Basis(Vector.ofAll(document.facts()));
        } catch (IOException | JacksonException unreadable) {
            throw unusable(
                    String.valueOf(unreadable.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private UsageException unusable(String why) {
        return new UsageException(
                path + " is no plan that can be run: " + why, "Make one with \"postern plan --out FILE\".");
    }
}
