package dev.postern.domain.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.Vector;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void it_is_the_sha256_of_the_tokens_joined_by_one_space() {
        // printf 'select 1 + f ( 2 )' | sha256sum
        assertThat(Fingerprint.of("select  1+ /* c */ f(2) -- d").hex())
                .isEqualTo("babc6ba944ebd5429161e86a4c10890f145e14e7a7c5afa838825bcce016fc25");
    }

    @Property
    void comments_and_white_space_do_not_count(
            @ForAll("tokens") List<String> tokens,
            @ForAll("spaces") List<String> one,
            @ForAll("spaces") List<String> other) {
        assertThat(Fingerprint.of(SqlTexts.laidOut(tokens, one)))
                .isEqualTo(Fingerprint.of(SqlTexts.laidOut(tokens, other)));
    }

    @Test
    void everything_else_counts() {
        assertThat(List.of(
                        "select 'a b'", "select 'a  b'", "SELECT 'a b'", "select 'a' b", "select \"a b\"", "select 1"))
                .extracting(Fingerprint::of)
                .doesNotHaveDuplicates();
    }

    @Test
    void what_is_never_closed_counts_as_it_stands() {
        assertThat(Fingerprint.of("select 'a"))
                .isNotEqualTo(Fingerprint.of("select 'a "))
                .isNotEqualTo(Fingerprint.of("select"));
    }

    @Test
    void several_have_one_in_their_order() {
        Fingerprint one = Fingerprint.of("select 1");
        Fingerprint two = Fingerprint.of("select 2");
        assertThat(List.of(
                        Fingerprint.of(Vector.of(one, two)),
                        Fingerprint.of(Vector.of(two, one)),
                        Fingerprint.of(Vector.of(one)),
                        Fingerprint.of(Vector.<Fingerprint>empty())))
                .doesNotHaveDuplicates();
    }

    @Test
    void it_is_brief_in_eight_digits() {
        Fingerprint fingerprint = Fingerprint.of("select 1");
        assertThat(fingerprint.brief()).hasSize(8).isEqualTo(fingerprint.hex().substring(0, 8));
    }

    @Test
    void anything_but_64_digits_is_refused() {
        assertThatThrownBy(() -> new Fingerprint("abc")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fingerprint("G".repeat(64))).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<List<String>> tokens() {
        return SqlTexts.statementTokens();
    }

    @Provide
    Arbitrary<List<String>> spaces() {
        return SqlTexts.space().list().ofMinSize(1).ofMaxSize(5);
    }
}
