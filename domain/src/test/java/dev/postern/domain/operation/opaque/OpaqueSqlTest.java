package dev.postern.domain.operation.opaque;

import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Feeds;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.testing.MeaningText;
import dev.postern.domain.testing.Shop;
import io.vavr.collection.LinkedHashSet;
import org.junit.jupiter.api.Test;

class OpaqueSqlTest {

    @Test
    void it_says_what_it_means() {
        assertThat(MeaningText.of(operation("select rebuild('Orders')"))).isEqualTo("""
                        select
                        OPAQUE, ACCESS EXCLUSIVE
                        goal recorded in the ledger""");
    }

    @Test
    void it_names_what_stands_in_its_text_literals_included() {
        assertThat(operation("select rebuild('x, Orders')").mentions(new ObjectName.Relation(name("orders"))))
                .isEqualTo(Operation.Mention.NAMED);
        assertThat(operation("select rebuild('x, Orders')").mentions(new ObjectName.Relation(name("customers"))))
                .isEqualTo(Operation.Mention.NONE);
    }

    @Test
    void a_column_is_named_by_itself_only_where_sql_may_be_put_together() {
        OpaqueSql block = new OpaqueSql(
                "do",
                LinkedHashSet.of("id", "total", "orders"),
                LinkedHashSet.of("total"),
                Transactionality.TRANSACTIONAL,
                Footprint.NONE,
                Feeds.UNFAILING);
        assertThat(block.mentions(column("id"))).isEqualTo(Operation.Mention.NONE);
        assertThat(block.mentions(column("total"))).isEqualTo(Operation.Mention.NAMED);
        assertThat(block.mentions(new ObjectName.Relation(name("orders")))).isEqualTo(Operation.Mention.NAMED);
    }

    private static ObjectName column(String called) {
        return new ObjectName.Column(name("orders"), new Identifier(called));
    }

    @Test
    void what_it_does_no_catalog_shows() {
        assertThat(Shop.changes("select rebuild()")).isEmpty();
    }

    @Test
    void only_a_down_script_takes_it_back() {
        assertThat(Shop.inverse("select rebuild()"))
                .isEqualTo("irreversible: what \"select\" did is not known; only a down script can undo it");
    }
}
