package dev.postern.domain.operation.extension;

import static dev.postern.domain.testing.Fixtures.identifier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.extension.ExtensionAvailable.Required;
import io.vavr.collection.LinkedHashMap;
import org.junit.jupiter.api.Test;

class CreateExtensionTest {

    private final Catalog server = Catalog.EMPTY
            .withSchema(identifier("public"))
            .with(available("cube", "1.5", "").with(Extensions.COMMENT, Definition.server("for cubes")))
            .with(available("earthdistance", "1.2", "cube"));

    @Test
    void what_is_required_comes_along_and_goes_along() {
        CreateExtension created = creating(Required.COME_ALONG);
        Catalog after = created.project(server);

        assertThat(after.object(Extensions.name(identifier("cube")))
                        .flatMap(found -> found.property(Extensions.VERSION))
                        .map(Definition::text))
                .contains("1.5");
        assertThat(after.comment(Extensions.name(identifier("cube")))).contains("for cubes");
        assertThat(created.goal().ask(after).holds()).isTrue();
        assertThat(Extensions.said(after, identifier("earthdistance"), Extensions.REQUIRES))
                .contains("");
        assertThat(created.inverse(server, after)).isEqualTo(Inverse.of("DROP EXTENSION earthdistance, cube"));
    }

    @Test
    void what_is_required_must_be_there_unless_it_comes_along() {
        assertThat(creating(Required.MUST_EXIST)
                        .needs()
                        .map(need -> need.ask(server).holds()))
                .containsExactly(false);
        assertThat(creating(Required.COME_ALONG)
                        .needs()
                        .map(need -> need.ask(server).holds()))
                .containsExactly(true);
    }

    private static CreateExtension creating(Required required) {
        return new CreateExtension(identifier("earthdistance"), LinkedHashMap.empty(), identifier("public"), required);
    }

    private static DatabaseObject available(String name, String version, String requires) {
        return DatabaseObject.of(Extensions.available(identifier(name)), "available extension")
                .with(Extensions.VERSION, Definition.server(version))
                .with(Extensions.REQUIRES, Definition.server(requires));
    }
}
