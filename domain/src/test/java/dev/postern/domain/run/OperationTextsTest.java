package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.operations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.ScriptParser;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.testing.InMemoryMigrationSource;
import dev.postern.domain.testing.PlainAnalyzer;
import org.junit.jupiter.api.Test;

class OperationTextsTest {

    private final OperationTexts texts = new OperationTexts(
            new ScriptReader(InMemoryMigrationSource.of(), new ScriptParser(new PlainAnalyzer())), SearchPath.PUBLIC);
    private final GuardedOperation written = operations(
                    "001", "-- postern: on-missing=refuse\nalter table t add column a int")
            .head();

    @Test
    void operation_with_another_text_keeps_its_name_and_what_is_said_about_it() {
        GuardedOperation read =
                texts.rewritten(written, "alter table u add column a int").get();
        assertThat(read.id()).isEqualTo(written.id());
        assertThat(read.directives()).isEqualTo(written.directives());
        assertThat(read.label()).isEqualTo("add column public.u.a");
    }
}
