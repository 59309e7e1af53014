package dev.postern.domain.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "004/9f3c21ab",
                "004/9f3c21ab~2",
                "004/9f3c21ab+1",
                "004/9f3c21ab+12~3",
                "1.2/x/00000000~999999999",
                "ü/01234567"
            })
    void what_it_writes_it_reads(String text) {
        assertThat(OperationId.parse(text).map(OperationId::toString)).containsExactly(text);
    }

    @Test
    void it_reads_migration_fingerprint_and_occurrence() {
        OperationId id = OperationId.parse("004/9f3c21ab~2").get();
        assertThat(id).isEqualTo(new OperationId(new MigrationId("004"), "9f3c21ab", 2));
        assertThat(OperationId.parse("004/9f3c21ab").get().occurrence()).isEqualTo(1);
    }

    @Test
    void part_is_named_after_its_whole() {
        OperationId whole = OperationId.parse("004/9f3c21ab~2").get();
        OperationId part = whole.part(3);
        assertThat(part).hasToString("004/9f3c21ab+3~2");
        assertThat(part.isPart()).isTrue();
        assertThat(part.partNumber()).isEqualTo(3);
        assertThat(part.whole()).isEqualTo(whole);
        assertThat(whole.isPart()).isFalse();
        assertThat(whole.whole()).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "004",
                "/9f3c21ab",
                "004/9f3c21a",
                "004/9F3C21AB",
                "004/9f3c21abc",
                "004/9f3c21ab~0",
                "004/9f3c21ab+0",
                "004/9f3c21ab~",
                "004/9f3c21ab~-1",
                "004/9f3c21ab~12345678901"
            })
    void anything_else_is_none(String text) {
        assertThat(OperationId.parse(text)).isEmpty();
    }
}
