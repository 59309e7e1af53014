package dev.postern.postgres.differential;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Transactionality;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** Writes {@code docs/statements.md}: what every kind of statement needs, achieves and costs, as a run saw it. */
final class StatementsPage {

    private static final String HEAD = """
            # What Postern knows of every kind of statement

            This page is written by the test that holds Postern against PostgreSQL 14 to 18: every kind stands here with one statement
            of the test's catalogue, on a set-up of which the statement is about. *Lock* is the strongest one that PostgreSQL was seen to take on
            a relation that was there before. Statements of rows have no goal that a catalog shows: the ledger knows whether they ran.

            To write it anew: `mvn verify -Dpostern.docs=write`.
            """;

    private final DifferentialRun run;
    private final StringBuilder text = new StringBuilder(HEAD);

    private StatementsPage(DifferentialRun run) {
        this.run = run;
    }

    static String of(DifferentialRun run) {
        StatementsPage page = new StatementsPage(run);
        run.catalogue().topics().forEach(page::topic);
        page.opaque();
        page.designed();
        page.clauses();
        return page.text.toString();
    }

    private void topic(String topic) {
        Map<String, Observation> kinds = LinkedHashMap.empty();
        for (Observation each :
                run.newest().observations().filter(seen -> seen.tried().topic().equals(topic))) {
            String kind = each.operation().kind();
            kinds = kinds.containsKey(kind) ? kinds : kinds.put(kind, each);
        }
        if (kinds.isEmpty()) {
            return;
        }
        text.append("\n## ").append(topic).append("\n");
        kinds.forEach(this::kind);
    }

    private void kind(String kind, Observation seen) {
        Operation operation = seen.operation();
        text.append("\n### ")
                .append(kind)
                .append("\n\n```sql\n")
                .append(seen.tried().sql())
                .append("\n```\n\n");
        item(
                "Needs",
                operation.needs().isEmpty()
                        ? "nothing"
                        : operation.needs().map(Guard::describe).distinct().mkString("; "));
        item(
                "Goal",
                operation.nature() == Nature.DATA
                        ? "rows, recorded in the ledger"
                        : operation.goal().describe());
        item("Lock", seen.measured().map(LockStrength::words).getOrElse("none on a relation that was there"));
        item("Inverse", seen.inverse().match(new InverseWords()));
        item(
                "Data loss",
                operation.destroys().isEmpty()
                        ? "none"
                        : operation.destroys().map(ObjectName::describe).mkString(", "));
        item(
                "In a transaction",
                operation.transactionality() == Transactionality.TRANSACTIONAL ? "yes" : "no, it stands alone");
    }

    private void opaque() {
        text.append("\n## Not understood\n\n");
        Seq<StatementCase> opaque = run.newest().opaque();
        text.append(
                opaque.isEmpty()
                        ? "Nothing of the catalogue is opaque.\n"
                        : "These of the catalogue are opaque: they run where they stand, and what follows is decided provisionally.\n\n");
        opaque.forEach(each -> text.append("- `").append(oneLine(each.sql())).append("`\n"));
    }

    private void designed() {
        text.append("\n## Where Postern means to decide otherwise than PostgreSQL\n\n");
        Vector.of(DesignedDifference.values())
                .forEach(each -> text.append("- ").append(each.reason()).append("\n"));
    }

    private void clauses() {
        text.append("\n## Clauses of PostgreSQL's commands\n");
        for (ManualCommand command : ManualCommand.all()) {
            text.append("\n### ").append(command.name()).append("\n\n");
            list("Covered", command.clauses().filter(clause -> clause.isCoveredBy(run.catalogue())));
            list("Not covered", command.clauses().reject(clause -> clause.isCoveredBy(run.catalogue())));
        }
    }

    private void list(String title, Seq<ManualClause> clauses) {
        if (!clauses.isEmpty()) {
            item(title, clauses.map(clause -> "`" + clause.words() + "`").mkString(", "));
        }
    }

    private void item(String title, String words) {
        text.append("- **").append(title).append("**: ").append(oneLine(words)).append("\n");
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ");
    }
}
