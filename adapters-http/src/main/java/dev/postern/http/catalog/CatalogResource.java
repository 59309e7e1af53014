package dev.postern.http.catalog;

import dev.postern.domain.watch.RelationDetail;
import dev.postern.domain.watch.RelationPicture;
import dev.postern.domain.watch.RelationSummary;
import dev.postern.domain.watch.SchemaView;
import dev.postern.http.answer.Answers;
import dev.postern.http.answer.Body;
import dev.postern.http.answer.Listing;
import dev.postern.http.answer.Paging;
import dev.postern.http.reading.Lane;
import dev.postern.http.reading.Source;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Lists relations, and tells what one is made of and what it refers to. */
public final class CatalogResource {

    private static final String PATH = "/api/v1/catalog";
    private static final String ONE = PATH + "/{schema}/{relation}";

    private final Answers answers;
    private final Lane lane;
    private final SchemaView schema;

    public CatalogResource(Answers answers, Lane lane, SchemaView schema) {
        this.answers = answers;
        this.lane = lane;
        this.schema = schema;
    }

    public void register(RoutesConfig routes) {
        routes.get(PATH, this::list).head(PATH, this::list).get(ONE, this::one).head(ONE, this::one);
    }

    private void list(Context context) {
        Paging paging = Paging.of(context);
        String filter = filter(context);
        answers.answer(
                context,
                lane.patiently(lane.read(new Source<>(() -> schema.relations(filter, paging.stretch())))),
                found -> Body.json(Listing.of(paging, found.items(), found.total())));
    }

    private void one(Context context) {
        String in = name(context.pathParam("schema"));
        String name = name(context.pathParam("relation"));
        answers.maybe(
                context,
                lane.patiently(lane.read(new Source<>(() -> schema.relation(in, name)))),
                found -> found.map(Document::of).map(Body::json));
    }

    /** The part of a name that a request looks for; the server knows no character of number 0. */
    public static String filter(Context context) {
        return name(Optional.ofNullable(context.queryParam("filter")).orElse(""));
    }

    /** A name as a path has it. */
    public static String name(String text) {
        return text.replace("\0", "");
    }

    private record Document(
            int version,
            RelationDetail relation,
            List<RelationSummary> neighbours,
            List<RelationPicture.Reference> references,
            int moreNeighbours) {

        static Document of(RelationPicture picture) {
            return new Document(
                    1,
                    picture.centre(),
                    picture.neighbours().stream().map(RelationDetail::summary).toList(),
                    picture.references(),
                    picture.moreNeighbours());
        }
    }
}
