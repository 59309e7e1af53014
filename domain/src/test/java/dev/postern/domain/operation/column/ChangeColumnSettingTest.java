package dev.postern.domain.operation.column;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operation;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.operation.LockStrength;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ChangeColumnSettingTest {

    private static final Catalog NOTES = catalog(table("notes", column("body", "text")));
    private static final ChangeColumnSetting COUNTED = set(ColumnSetting.STATISTICS, Option.some("300"));
    private static final ChangeColumnSetting STORED = set(ColumnSetting.STORAGE, Option.some("EXTERNAL"));

    @Test
    void table_and_column_are_waited_for() {
        Catalog bare = catalog(table("notes"));

        assertThat(verdict(COUNTED, covering(Catalog.EMPTY, "notes"))).isEqualTo("defer: table public.notes");
        assertThat(verdict(COUNTED, bare)).isEqualTo("defer: column public.notes.body");
        assertThat(COUNTED.project(bare)).isEqualTo(bare);
    }

    @Test
    void column_of_which_nothing_else_is_known_has_what_it_has_by_itself() {
        assertThat(verdict(set(ColumnSetting.STATISTICS, Option.none()), NOTES)).startsWith("already in place");
        assertThat(verdict(COUNTED, NOTES)).isEqualTo("apply");
        assertThat(verdict(COUNTED, COUNTED.project(NOTES))).startsWith("already in place");
    }

    @Test
    void column_is_counted_as_before() {
        assertThat(inverse(COUNTED, NOTES)).isEqualTo("ALTER TABLE public.notes ALTER COLUMN body SET STATISTICS -1");
        assertThat(inverse(set(ColumnSetting.COMPRESSION, Option.some("lz4")), NOTES))
                .isEqualTo("ALTER TABLE public.notes ALTER COLUMN body SET COMPRESSION default");
    }

    @Test
    void storage_that_only_the_type_knows_does_not_come_back() {
        assertThat(inverse(STORED, NOTES)).startsWith("irreversible: ");
        assertThat(inverse(set(ColumnSetting.STORAGE, Option.some("MAIN")), STORED.project(NOTES)))
                .isEqualTo("ALTER TABLE public.notes ALTER COLUMN body SET STORAGE EXTERNAL");
    }

    @Test
    void statistics_let_others_write_meanwhile() {
        assertThat(COUNTED.lock()).isEqualTo(LockStrength.SHARE_UPDATE_EXCLUSIVE);
        assertThat(STORED.lock()).isEqualTo(LockStrength.ACCESS_EXCLUSIVE);
    }

    @Test
    void column_is_not_dropped_meanwhile() {
        assertThat(commute(COUNTED, operation("alter table notes drop column body"), NOTES))
                .isFalse();
    }

    private static ChangeColumnSetting set(ColumnSetting setting, Option<String> value) {
        return new ChangeColumnSetting(name("notes"), identifier("body"), setting, value.map(Definition::server));
    }
}
