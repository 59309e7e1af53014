package dev.postern.domain.plan;

import static dev.postern.domain.testing.Fixtures.operations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.migration.GuardedOperation;
import io.vavr.collection.Seq;
import org.junit.jupiter.api.Test;

class GatheredTest {

    private final Seq<GuardedOperation> script = operations(
            "001", "create table a (x int); create table pg_temp.b (x int); create index i on pg_temp.b (x)");

    @Test
    void where_nothing_is_gathered_anything_may_be_done() {
        assertThat(Gathered.NONE.isOpen()).isFalse();
        assertThat(Gathered.FORESEEN.isOpen()).isFalse();
        assertThat(script.forAll(Gathered.NONE::admits)).isTrue();
        assertThat(script.forAll(Gathered.FORESEEN::admits)).isTrue();
    }

    @Test
    void session_is_for_what_its_script_had_in_it() {
        Gathered gathered = Gathered.by(script.get(1));
        assertThat(gathered.isOpen()).isTrue();
        assertThat(gathered.admits(script.get(2))).isTrue();
        assertThat(gathered.admits(script.head())).isFalse();
        assertThat(gathered.admits(
                        operations("002", "create index i on pg_temp.b (x)").head()))
                .isFalse();
    }
}
