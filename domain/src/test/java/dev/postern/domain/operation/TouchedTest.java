package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class TouchedTest {

    @Test
    void it_says_of_every_two_what_their_footprints_say() {
        Seq<Footprint> all = statements().map(sql -> operation(sql).footprint()).appendAll(objects());
        for (Footprint one : all) {
            for (Footprint other : all) {
                assertThat(new Touched(one).commutesWith(new Touched(other)))
                        .as("%s and %s", one, other)
                        .isEqualTo(one.commutesWith(other));
            }
        }
    }

    private static Seq<String> statements() {
        return Vector.of(
                "create table t (a int)",
                "create table u (a int primary key)",
                "drop table t",
                "alter table t add column b int",
                "alter table t rename to u",
                "create index i on t (a)",
                "create unique index j on u (a)",
                "drop index i",
                "comment on table t is 'x'",
                "insert into t values (1)",
                "insert into u select a from t",
                "update u set a = 1",
                "alter table t add foreign key (a) references u (a)",
                "alter table u add check (a > 0)",
                "delete from u");
    }

    private static Seq<Footprint> objects() {
        ObjectName schema = new ObjectName.Schema(new Identifier("public"));
        ObjectName routine = new ObjectName.InSchema(ObjectClass.ROUTINE, QualifiedName.of("public", "f"));
        ObjectName overload =
                new ObjectName.InSchema(ObjectClass.ROUTINE, QualifiedName.of("public", "f"), "(integer)");
        ObjectName everywhere =
                new ObjectName.InDatabase(ObjectClass.DEFAULT_PRIVILEGES, new Identifier("current_user"));
        return Vector.of(
                Footprint.NONE.writing(schema, Aspect.EXISTENCE),
                Footprint.NONE.writing(schema, Aspect.PRIVILEGES_BY_DEFAULT),
                Footprint.NONE.writing(everywhere, Aspect.PRIVILEGES_BY_DEFAULT),
                Footprint.NONE.reading(schema, Aspect.PRIVILEGES_BY_DEFAULT),
                Footprint.NONE.reading(routine, Aspect.EXISTENCE),
                Footprint.NONE.writing(overload, Aspect.EXISTENCE, Aspect.BEHAVIOUR),
                Footprint.NONE.writing(schema, Aspect.PRIVILEGES).reading(overload, Aspect.PRIVILEGES));
    }
}
