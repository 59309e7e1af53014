package dev.postern.domain.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void it_reads_as_terminals_and_editors_write_it() {
        assertThat(new Place("004/up.sql", 12, 3)).hasToString("004/up.sql:12:3");
    }

    @Test
    void it_counts_from_one() {
        assertThatThrownBy(() -> new Place("f.sql", 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Place("f.sql", 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_comment_says_what_is_between_its_marks() {
        Place place = new Place("f.sql", 1, 1);
        assertThat(new Comment("-- postern: rerun=safe", place).content()).isEqualTo("postern: rerun=safe");
        assertThat(new Comment("/*\n a\n*/", place).content()).isEqualTo("a");
        assertThat(new Comment("/**/", place).content()).isEmpty();
        assertThatThrownBy(() -> new Comment("/*/", place)).isInstanceOf(IllegalArgumentException.class);
    }
}
