package dev.postern.domain.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class UndoFindingsTest {

    private static final Seq<String> NONE = Vector.empty();
    private static final Seq<String> SOME = Vector.of("table public.orders (2 rows)");
    private static final DownRequest CAREFUL = new DownRequest(Option.none(), DownRequest.Rows.KEEP);
    private static final DownRequest BOLD =
            new DownRequest(Option.none(), Option.none(), DownRequest.Rows.GIVE_UP, DownRequest.Access.WIDEN);

    @Test
    void rows_are_lost_only_by_who_gives_them_up_and_they_are_told() {
        UndoFindings lossy = new UndoFindings(NONE, NONE, NONE, SOME, NONE);

        assertThat(lossy.fault(CAREFUL).get().message()).isEqualTo("rows would be lost: table public.orders (2 rows)");
        assertThat(lossy.fault(BOLD)).isEmpty();
        assertThat(lossy.warnings()).containsExactly("lost: table public.orders (2 rows)");
    }

    @Test
    void access_is_widened_only_by_who_asks_for_it() {
        UndoFindings widening = new UndoFindings(NONE, NONE, NONE, NONE, Vector.of("GRANT SELECT …"));

        assertThat(widening.fault(CAREFUL).get().remedy()).contains("--allow-access");
        assertThat(widening.fault(BOLD)).isEmpty();
        assertThat(widening.warnings()).containsExactly("access is widened: GRANT SELECT …");
    }

    @Test
    void what_cannot_be_taken_back_stands_in_the_way_of_everybody_and_is_said_first() {
        UndoFindings stuck = new UndoFindings(Vector.of("no way"), Vector.of("changed"), NONE, SOME, NONE);

        assertThat(stuck.fault(BOLD).get().message()).isEqualTo("cannot be taken back: no way");
    }

    @Test
    void what_somebody_changed_and_what_is_forbidden_stand_in_the_way_of_everybody() {
        assertThat(new UndoFindings(NONE, SOME, NONE, NONE, NONE).fault(BOLD)).isNotEmpty();
        assertThat(new UndoFindings(NONE, NONE, SOME, NONE, NONE).fault(BOLD)).isNotEmpty();
        assertThat(new UndoFindings(NONE, NONE, NONE, NONE, NONE).fault(CAREFUL))
                .isEmpty();
    }
}
