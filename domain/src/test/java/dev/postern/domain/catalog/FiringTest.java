package dev.postern.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiringTest {

    private static final QualifiedName TABLE = QualifiedName.of("public", "t");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AFTER INSERT                         | INSERT | true
            AFTER INSERT                         | UPDATE | false
            BEFORE INSERT OR UPDATE              | UPDATE | true
            BEFORE UPDATE OF a, b OR DELETE      | DELETE | true
            BEFORE UPDATE OF b                   | UPDATE | false
            BEFORE UPDATE OF a, b                | UPDATE | true
            BEFORE UPDATE OF b OR INSERT         | INSERT | true
            AFTER TRUNCATE                       | DELETE | true
            AFTER TRUNCATE                       | INSERT | false
            """)
    void what_is_done_to_which_columns_sets_it_off(String when, RowEvent event, boolean fires) {
        RowChange change =
                new RowChange(TABLE, LinkedHashSet.of(event), Option.some(LinkedHashSet.of(new Identifier("a"))));
        assertThat(of("CREATE TRIGGER " + when + " ON FOR EACH ROW EXECUTE FUNCTION f()")
                        .isSetOffBy(change))
                .isEqualTo(fires);
    }

    @Test
    void a_change_of_unknown_columns_may_be_one_of_any_column() {
        RowChange change = new RowChange(TABLE, LinkedHashSet.of(RowEvent.UPDATE), Option.none());
        assertThat(of("CREATE TRIGGER BEFORE UPDATE OF b ON FOR EACH ROW EXECUTE FUNCTION f()")
                        .isSetOffBy(change))
                .isTrue();
    }

    @Test
    void only_before_a_row_is_written_can_it_be_altered() {
        assertThat(of("CREATE TRIGGER BEFORE UPDATE ON FOR EACH ROW EXECUTE FUNCTION f()")
                        .altersRows())
                .isTrue();
        assertThat(of("CREATE TRIGGER BEFORE UPDATE ON FOR EACH STATEMENT EXECUTE FUNCTION f()")
                        .altersRows())
                .isFalse();
        assertThat(of("CREATE TRIGGER AFTER UPDATE ON FOR EACH ROW EXECUTE FUNCTION f()")
                        .altersRows())
                .isFalse();
    }

    @Test
    void one_without_a_known_definition_fires_and_alters() {
        Firing unknown = new Firing(trigger());
        assertThat(unknown.isSetOffBy(RowChange.any(TABLE))).isTrue();
        assertThat(unknown.altersRows()).isTrue();
    }

    private static Firing of(String definition) {
        return new Firing(trigger().with(Property.DEFINITION, Definition.server(definition)));
    }

    private static DatabaseObject trigger() {
        return DatabaseObject.of(
                new ObjectName.OnRelation(ObjectClass.TRIGGER, TABLE, new Identifier("tr")), "trigger");
    }
}
