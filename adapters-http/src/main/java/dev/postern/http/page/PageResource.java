package dev.postern.http.page;

import static dev.postern.http.page.Html.link;
import static dev.postern.http.page.Html.text;

import dev.postern.domain.run.MigrationReport;
import dev.postern.domain.run.RunReport;
import dev.postern.domain.watch.RunHistory;
import dev.postern.domain.watch.RunRecord;
import dev.postern.domain.watch.SchemaView;
import dev.postern.domain.watch.Stretch;
import dev.postern.http.answer.Answers;
import dev.postern.http.answer.Body;
import dev.postern.http.answer.Paging;
import dev.postern.http.catalog.CatalogResource;
import dev.postern.http.reading.Kept;
import dev.postern.http.reading.Lane;
import dev.postern.http.reading.Now;
import dev.postern.http.reading.Reading;
import dev.postern.http.reading.Source;
import dev.postern.http.runs.RunsResource;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The pages for people, made here and whole: they need no script, and nothing from elsewhere. */
public final class PageResource {

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final int LATEST_RUNS = 5;
    private static final int MIGRATIONS_ON_A_PAGE = 50;

    private final Layout layout;
    private final Answers answers;
    private final Kept<Now> now;
    private final Kept<RunReport> plan;
    private final Lane lane;
    private final RunHistory history;
    private final SchemaView schema;

    /** Of a database that is called something. */
    public PageResource(
            String database,
            Answers answers,
            Kept<Now> now,
            Kept<RunReport> plan,
            Lane lane,
            RunHistory history,
            SchemaView schema) {
        this.layout = new Layout(database);
        this.answers = answers;
        this.now = now;
        this.plan = plan;
        this.lane = lane;
        this.history = history;
        this.schema = schema;
    }

    public void register(RoutesConfig routes) {
        Assets.register(routes);
        page(routes, "/", this::overview);
        page(routes, "/migrations", this::migrations);
        page(routes, "/migration", this::migration);
        page(
                routes,
                "/waiting",
                context -> show(context, "/waiting", "Waiting", now.current(), MigrationPages::waiting));
        page(routes, "/plan", context -> show(context, "/plan", "Plan", plan.current(), MigrationPages::plan));
        page(routes, "/runs", this::runs);
        page(routes, "/run", this::run);
        page(routes, "/schema", this::schema);
        page(routes, "/relation", this::relation);
    }

    private static void page(RoutesConfig routes, String path, Handler handler) {
        Handler guarded = context -> {
            context.header("Content-Security-Policy", POLICY);
            handler.handle(context);
        };
        routes.get(path, guarded).head(path, guarded);
    }

    private void overview(Context context) {
        show(
                context,
                "/",
                "Overview",
                lane.with(
                        now.current(),
                        standing -> new Source<>(() -> MigrationPages.overview(
                                standing,
                                history.runs(new Stretch(0, LATEST_RUNS)).items()))),
                Function.identity());
    }

    private void migrations(Context context) {
        Paging paging = Paging.of(context, MIGRATIONS_ON_A_PAGE);
        show(context, "/migrations", "Migrations", now.current(), standing -> MigrationPages.list(standing, paging));
    }

    private void migration(Context context) {
        String id = parameter(context, "id");
        CompletableFuture<Reading<Optional<Html>>> page = lane.with(
                now.current(),
                standing -> new Source<>(() -> standing.report().migrations().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .map((MigrationReport each) -> MigrationPages.one(each, history.historyOf(id)))));
        showIfThere(context, "/migrations", id, page);
    }

    private void runs(Context context) {
        Paging paging = Paging.of(context, MIGRATIONS_ON_A_PAGE);
        show(
                context,
                "/runs",
                "Runs",
                lane.with(
                        now.current(),
                        standing -> new Source<>(
                                () -> RunPages.list(paging, history.runs(paging.stretch()), standing.live()))),
                Function.identity());
    }

    private void run(Context context) {
        long id = RunsResource.number(parameter(context, "id"));
        CompletableFuture<Reading<Optional<Html>>> page = lane.with(
                now.current(),
                standing -> new Source<>(() -> history.run(id)
                        .map((RunRecord each) -> RunPages.one(each, history.stepsOf(id), standing.live()))));
        showIfThere(context, "/runs", "Run " + id, page);
    }

    private void schema(Context context) {
        Paging paging = Paging.of(context);
        String filter = CatalogResource.filter(context);
        show(
                context,
                "/schema",
                "Schema",
                lane.patiently(lane.read(new Source<>(() -> schema.relations(filter, paging.stretch())))),
                found -> SchemaPages.list(filter, paging, found));
    }

    private void relation(Context context) {
        String in = CatalogResource.name(parameter(context, "schema"));
        String name = CatalogResource.name(parameter(context, "name"));
        CompletableFuture<Reading<Optional<Html>>> page = lane.patiently(
                lane.read(new Source<>(() -> schema.relation(in, name).map(SchemaPages::relation))));
        showIfThere(context, "/schema", in + "." + name, page);
    }

    private <T> void show(
            Context context,
            String path,
            String title,
            CompletableFuture<Reading<T>> reading,
            Function<T, Html> content) {
        answers.when(
                context,
                reading,
                read -> read.<Runnable>match(new Shown<>(
                                layout, context, path, value -> layout.page(path, title, content.apply(value))))
                        .run());
    }

    private void showIfThere(
            Context context, String path, String title, CompletableFuture<Reading<Optional<Html>>> reading) {
        answers.when(
                context,
                reading,
                read -> read.<Runnable>match(new Shown<>(
                                layout,
                                context,
                                path,
                                found -> found.map(html -> layout.page(path, title, html))
                                        .orElseGet(() -> missing(path, title))))
                        .run());
    }

    private Body missing(String path, String title) {
        Html way = Html.el("p", link("/", text("To the overview")));
        return layout.page(
                        path,
                        "Not found",
                        Html.all(Layout.notice(Tone.QUIET, "There is no " + title, "It may have another name."), way))
                .notFound();
    }

    private static String parameter(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).orElse("");
    }
}
