package dev.postern.cli;

import dev.postern.domain.explain.ExplanationReport;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.run.Basis;
import dev.postern.domain.run.DownRequest;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.Resolution;
import dev.postern.domain.run.Review;
import dev.postern.domain.run.RunReport;
import dev.postern.domain.run.UpRequest;
import dev.postern.domain.watch.StatusServer;
import io.vavr.collection.Vector;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers every request with one report, or one exception, and keeps what it was asked. */
final class RecordingWorkbench implements Workbench {

    /** What every plan rests on. */
    static final Basis BASIS = new Basis(Vector.of(
            new Basis.Fact("request", "to", "004"),
            new Basis.Fact("request", "on-missing", "defer"),
            new Basis.Fact("request", "first-run", "replay"),
            new Basis.Fact("request", "out-of-order", "commuting"),
            new Basis.Fact("request", "large-table", "1000000"),
            new Basis.Fact("004/9f3c21ab", "table public.t exists", "not yet: table public.t does not exist")));

    final List<TargetOptions> targets = new ArrayList<>();
    final List<Object> requests = new ArrayList<>();
    int closed;
    private Function<RunReport, ExplanationReport> explanation = report -> new ExplanationReport(List.of());

    private final Supplier<RunReport> answer;
    private Consumer<ProgressListener> work = listener -> {};
    private StatusServer server = address -> {
        throw new IllegalStateException("no server was prepared");
    };

    RecordingWorkbench(Supplier<RunReport> answer) {
        this.answer = answer;
    }

    static RecordingWorkbench answering(RunReport report) {
        return new RecordingWorkbench(() -> report);
    }

    static RecordingWorkbench failing(RuntimeException failure) {
        return new RecordingWorkbench(() -> {
            throw failure;
        });
    }

    RecordingWorkbench working(Consumer<ProgressListener> steps) {
        work = steps;
        return this;
    }

    RecordingWorkbench explaining(ExplanationReport prepared) {
        explanation = report -> prepared;
        return this;
    }

    RecordingWorkbench serving(StatusServer prepared) {
        server = prepared;
        return this;
    }

    @Override
    public Migrations migrations(TargetOptions target, ProgressListener listener) {
        targets.add(target);
        return new Recording(listener);
    }

    @Override
    public StatusServer statusServer(TargetOptions target) {
        targets.add(target);
        return server;
    }

    @Override
    public ExplanationReport explain(ExplainRequest request) {
        requests.add(request);
        return explanation.apply(answer.get());
    }

    @Override
    public ExitCode demo(Optional<Path> serverBinaries, PrintWriter out) {
        requests.add(serverBinaries);
        out.println("the demonstration");
        return ExitCode.DONE;
    }

    private final class Recording implements Migrations {

        private final ProgressListener listener;

        private Recording(ProgressListener listener) {
            this.listener = listener;
        }

        private RunReport asked(Object request) {
            requests.add(request);
            work.accept(listener);
            return answer.get();
        }

        @Override
        public Review plan(UpRequest request) {
            return new Review(asked(request), BASIS);
        }

        @Override
        public RunReport up(UpRequest request) {
            return asked(request);
        }

        @Override
        public RunReport planDown(DownRequest request) {
            return asked("plan of " + request);
        }

        @Override
        public RunReport down(DownRequest request) {
            return asked(request);
        }

        @Override
        public RunReport status() {
            return asked("status");
        }

        @Override
        public RunReport reconcile(Policy policy) {
            return asked(policy);
        }

        @Override
        public RunReport adopt(MigrationId through) {
            return asked(through);
        }

        @Override
        public RunReport accept(MigrationId id) {
            return asked(id);
        }

        @Override
        public RunReport resolve(OperationId id, Resolution resolution) {
            return asked(id + " " + resolution);
        }

        @Override
        public RunReport withdraw(OperationId id, String reason) {
            return asked(id + " " + reason);
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
