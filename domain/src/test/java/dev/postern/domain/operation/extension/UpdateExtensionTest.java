package dev.postern.domain.operation.extension;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Names.inDatabase;
import static dev.postern.domain.testing.Names.routine;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.ExistsInPath;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.ObjectExists;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class UpdateExtensionTest {

    private static final ObjectName HSTORE = inDatabase(ObjectClass.EXTENSION, "hstore");
    private static final ObjectName AVAILABLE = inDatabase(ObjectClass.AVAILABLE_EXTENSION, "hstore");
    private static final Catalog OLD = Catalog.EMPTY
            .with(DatabaseObject.of(HSTORE, "extension").with(Extensions.VERSION, Definition.server("1.7")))
            .with(DatabaseObject.of(AVAILABLE, "available extension")
                    .with(Extensions.VERSION, Definition.server("1.8")));
    private static final UpdateExtension TO_NEWEST = new UpdateExtension(identifier("hstore"), Option.none());
    private static final UpdateExtension TO_OLD = new UpdateExtension(identifier("hstore"), Option.some("1.7"));

    @Test
    void extension_that_is_missing_is_waited_for() {
        assertThat(verdict(TO_NEWEST, covering(Catalog.EMPTY, HSTORE, AVAILABLE)))
                .isEqualTo("defer: extension hstore");
    }

    @Test
    void version_that_is_not_named_is_the_servers_own() {
        assertThat(verdict(TO_NEWEST, OLD)).isEqualTo("apply");
        assertThat(verdict(TO_OLD, OLD)).isEqualTo("already in place: extension hstore is of version 1.7");
        assertThat(verdict(TO_NEWEST, TO_NEWEST.project(OLD)))
                .isEqualTo("already in place: extension hstore is of version the server's own");
    }

    @Test
    void what_an_update_brings_may_be_anything() {
        ObjectName routine = routine("each", "(text)");
        Guard exists = new ObjectExists("function", routine);

        assertThat(exists.ask(covering(OLD, routine)).missing()).isNotEmpty();
        assertThat(new ExistsInPath("function", Vector.of(routine)).ask(covering(TO_NEWEST.project(OLD), routine)))
                .isInstanceOf(Finding.CannotTell.class);
    }

    @Test
    void earlier_version_does_not_come_back() {
        assertThat(inverse(TO_NEWEST, OLD)).startsWith("irreversible: ");
    }

    @Test
    void two_updates_keep_their_order() {
        assertThat(commute(TO_NEWEST, TO_OLD, OLD)).isFalse();
    }
}
