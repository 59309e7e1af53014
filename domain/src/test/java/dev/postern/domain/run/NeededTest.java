package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.guarded;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.column.ChangeColumnType;
import dev.postern.domain.operation.column.DropColumn;
import dev.postern.domain.operation.object.CreateObject;
import dev.postern.domain.operation.object.DropObject;
import dev.postern.domain.plan.Freeing;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class NeededTest {

    private static final ObjectName MOOD = new ObjectName.InSchema(ObjectClass.TYPE, name("mood"));
    private static final ObjectName TRIGGER =
            new ObjectName.OnRelation(ObjectClass.TRIGGER, name("t"), identifier("g"));
    private static final GuardedOperation OF_COLUMN = guarded("002", new DropColumn(name("t"), identifier("m")));
    private static final GuardedOperation OF_TYPE = guarded("003", new DropObject("type", MOOD, DropBehavior.RESTRICT));
    private static final Bonds TYPED = new Bonds(LinkedHashMap.of(
            new ObjectName.Relation(name("t")),
            LinkedHashSet.of(new ObjectName.Relation(name("t"))),
            new ObjectName.Column(name("t"), identifier("m")),
            LinkedHashSet.of(MOOD)));
    private static final Bonds UNTYPED = new Bonds(
            LinkedHashMap.of(new ObjectName.Relation(name("t")), LinkedHashSet.of(new ObjectName.Relation(name("t")))));

    @Test
    void type_waits_for_the_column_that_was_of_it() {
        assertThat(freeing(TYPED, OF_COLUMN, OF_TYPE)
                        .certain()
                        .get(OF_TYPE.id())
                        .get())
                .containsExactly(OF_COLUMN.id());
    }

    @Test
    void type_does_not_wait_for_a_column_of_a_known_table_that_was_not_of_it() {
        assertThat(freeing(UNTYPED, OF_COLUMN, OF_TYPE)).isEqualTo(Freeing.NONE);
    }

    @Test
    void type_may_have_to_wait_for_a_column_that_nobody_knows() {
        assertThat(freeing(Bonds.NONE, OF_COLUMN, OF_TYPE)
                        .perhaps()
                        .get(OF_TYPE.id())
                        .get())
                .containsExactly(OF_COLUMN.id());
    }

    @Test
    void column_of_another_type_needs_the_old_one_no_more() {
        GuardedOperation retyped =
                guarded("002", new ChangeColumnType(name("t"), identifier("m"), new DataType("text")));
        assertThat(freeing(Bonds.NONE, retyped, OF_TYPE)
                        .perhaps()
                        .get(OF_TYPE.id())
                        .get())
                .containsExactly(retyped.id());
    }

    @Test
    void function_may_have_to_wait_for_a_trigger_that_nobody_knows_and_not_for_a_column() {
        GuardedOperation ofTrigger = guarded("002", new DropObject("trigger", TRIGGER, DropBehavior.RESTRICT));
        GuardedOperation ofRoutine = guarded(
                "004",
                new DropObject(
                        "function",
                        new ObjectName.InSchema(ObjectClass.ROUTINE, name("f"), "()"),
                        DropBehavior.RESTRICT));
        assertThat(freeing(Bonds.NONE, guarded("001", OF_COLUMN.operation()), ofTrigger, ofRoutine)
                        .perhaps()
                        .get(ofRoutine.id())
                        .get())
                .containsExactly(ofTrigger.id());
    }

    @Test
    void type_that_is_made_again_is_there_for_the_table_that_comes_back() {
        GuardedOperation again = guarded("004", new CreateObject(DatabaseObject.of(MOOD, "enum type"), Uses.NOTHING));
        assertThat(freeing(TYPED, OF_COLUMN, OF_TYPE, again)).isEqualTo(Freeing.NONE);
    }

    private static Freeing freeing(Bonds made, GuardedOperation... operations) {
        Needed needed = Needed.NONE;
        for (int i = 0; i < operations.length; i++) {
            needed = needed.with(operations[i], made, Vector.of(operations).drop(i + 1));
        }
        return needed.freeing();
    }
}
