package dev.postern.postgres.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.migration.Hook;
import dev.postern.domain.migration.HookMoment;
import dev.postern.domain.sql.ScriptProblem;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HookFilesTest {

    private MigrationsFolder folder;

    @BeforeEach
    void make(@TempDir Path path) {
        folder = new MigrationsFolder(path).file("001_a.sql", "select 1");
    }

    @Test
    void without_a_folder_there_are_none() {
        assertThat(hooks(Placeholders.NONE).read().get()).isEmpty();
    }

    @Test
    void each_is_called_by_its_moment_and_is_no_migration() {
        folder.file("hooks/after-run.sql", "select 2").file("hooks/before-migration.sql", "select 3");
        assertThat(hooks(Placeholders.NONE).read().get().map(Hook::moment))
                .containsExactly(HookMoment.AFTER_RUN, HookMoment.BEFORE_MIGRATION);
        assertThat(folder.ids()).containsExactly("001");
    }

    @Test
    void placeholders_are_replaced() {
        folder.file("hooks/before-run.sql", "set role ${owner}");
        Hook hook = hooks(MigrationsFolder.value("owner", "app")).read().get().head();
        assertThat(folder.statements(hook.script())).containsExactly("hooks/before-run.sql:1:1 set role app");
    }

    @Test
    void a_name_that_means_nothing_is_a_mistake() {
        folder.file("hooks/afterRun.sql", "select 2").file("hooks/README.md", "");
        ScriptProblem problem = hooks(Placeholders.NONE).read().getError().single();
        assertThat(problem.fault()).isEqualTo("this is the name of no hook");
        assertThat(problem.remedy())
                .isEqualTo("Call it before-run.sql, after-run.sql, before-migration.sql, after-migration.sql,"
                        + " on-failure.sql, or move it elsewhere.");
    }

    private HookFiles hooks(Placeholders placeholders) {
        return new HookFiles(folder.path(), placeholders);
    }
}
