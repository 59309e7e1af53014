package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Names.columnOf;
import static dev.postern.domain.testing.Names.relation;
import static dev.postern.domain.testing.Names.routine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Denial;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.migration.SearchPath;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenialWordsTest {

    private static final ObjectName ORDERS = relation("orders");

    @Test
    void what_is_lacked_and_whose_it_is_is_said() {
        Denial denial = new Denial(new Permission(Right.OWNERSHIP, ORDERS), ORDERS, Option.some(identifier("boss")));

        assertThat(words(18).reason(denial))
                .isEqualTo("role app has to own relation public.orders, which belongs to boss");
        assertThat(words(18).remedy(denial)).contains("ALTER TABLE public.orders OWNER TO app;");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT     | GRANT SELECT ON TABLE public.orders TO app;
            TRIGGER    | GRANT TRIGGER ON TABLE public.orders TO app;
            CREATEROLE | ALTER ROLE app CREATEROLE;
            SUPERUSER  | Let a superuser run this statement
            """)
    void somebody_who_may_is_told_what_to_run(Right right, String remedy) {
        assertThat(words(18).remedy(new Denial(new Permission(right, ORDERS), ORDERS, Option.none())))
                .contains(remedy);
    }

    @Test
    void maintenance_is_granted_since_17_and_was_the_owners_before() {
        Denial denial = new Denial(new Permission(Right.MAINTENANCE, ORDERS), ORDERS, Option.none());

        assertThat(words(17).remedy(denial)).contains("GRANT MAINTAIN ON TABLE public.orders TO app;");
        assertThat(words(16).reason(denial)).startsWith("role app has to own");
        assertThat(words(16).remedy(denial)).contains("OWNER TO app;");
    }

    @Test
    void what_is_on_a_table_is_granted_on_the_table_and_a_routine_on_itself() {
        ObjectName lift = routine("lift", "(integer)");

        assertThat(words(18)
                        .remedy(new Denial(
                                new Permission(Right.SELECT, ORDERS), columnOf("orders", "total"), Option.none())))
                .contains("ON TABLE public.orders");
        assertThat(words(18).remedy(new Denial(new Permission(Right.EXECUTE, lift), lift, Option.none())))
                .contains("GRANT EXECUTE ON ROUTINE public.lift(integer) TO app;");
    }

    private static DenialWords words(int major) {
        return new DenialWords(new ServerFacts(major, "shop", identifier("app"), SearchPath.PUBLIC));
    }
}
