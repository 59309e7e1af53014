package dev.postern.domain.operation.privilege;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.sql.SqlLexer;
import dev.postern.domain.sql.Token;
import io.vavr.collection.Iterator;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Who may do what with an object, as far as it differs from what PostgreSQL gives by itself (PostgreSQL manual, 5.8):
 * the owner may do everything, and of some classes everybody may do something.
 */
public record Privileges(SortedMap<Privileges.Entry, Holding> entries) {

    public static final Privileges BY_ITSELF = new Privileges(TreeMap.empty());

    private static final String NEXT = "; ";

    /**
     * One privilege of somebody.
     *
     * @param grantor who granted it; the owner, unless somebody with a grant option did
     */
    public record Entry(Grantee grantee, String privilege, Grantee grantor) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return key().compareTo(other.key());
        }

        private String key() {
            return grantee + " " + privilege + " " + grantor;
        }

        /** Of the owner's giving. */
        static Entry of(Grantee grantee, String privilege) {
            return new Entry(grantee, privilege, Grantee.OWNER);
        }
    }

    /** As a catalog keeps them: {@code GRANT SELECT TO clerk WITH GRANT OPTION; REVOKE EXECUTE FROM PUBLIC}. */
    public static Privileges of(Option<Definition> kept) {
        return kept.map(text -> new Privileges(parsed(text.text()))).getOrElse(BY_ITSELF);
    }

    /** The words that a catalog keeps; none where nothing differs. */
    public Option<Definition> kept() {
        return Option.when(
                !entries.isEmpty(),
                () -> Definition.server(entries.map(each -> words(each._1(), each._2()))
                        .sorted()
                        .mkString(NEXT)));
    }

    public Option<Holding> find(Entry entry) {
        return entries.get(entry);
    }

    public Privileges with(Entry entry, Holding holding) {
        return new Privileges(entries.put(entry, holding));
    }

    public Privileges without(Entry entry) {
        return new Privileges(entries.remove(entry));
    }

    /** What others were granted by that one. */
    public Seq<Entry> grantedBy(Grantee grantor, String privilege) {
        return entries.keySet()
                .filter(entry ->
                        entry.grantor().equals(grantor) && entry.privilege().equals(privilege))
                .toVector();
    }

    /** Once another role is the owner: what was granted to that one is its own now. */
    public Privileges ownedBy(Grantee role) {
        return new Privileges(entries.filterKeys(entry -> !entry.grantee().equals(role)));
    }

    private static String words(Entry entry, Holding holding) {
        if (holding == Holding.TAKEN_AWAY) {
            return "REVOKE " + entry.privilege() + " FROM " + entry.grantee();
        }
        return "GRANT " + entry.privilege() + " TO " + entry.grantee()
                + (holding == Holding.GRANTABLE ? " WITH GRANT OPTION" : "")
                + (entry.grantor().equals(Grantee.OWNER) ? "" : " GRANTED BY " + entry.grantor());
    }

    private static SortedMap<Entry, Holding> parsed(String text) {
        SortedMap<Entry, Holding> entries = TreeMap.empty();
        Vector<String> clause = Vector.empty();
        for (Token token : Iterator.ofAll((Iterable<Token>) () -> new SqlLexer(text))) {
            if (token.isPunctuation(text, ';')) {
                entries = put(entries, clause);
                clause = Vector.empty();
            } else {
                clause = clause.append(token.text(text));
            }
        }
        return put(entries, clause);
    }

    private static SortedMap<Entry, Holding> put(SortedMap<Entry, Holding> entries, Vector<String> clause) {
        boolean granted = clause.head().equals("GRANT");
        int to = clause.indexOf(granted ? "TO" : "FROM");
        String privilege = clause.slice(1, to).mkString(" ");
        Vector<String> options = clause.drop(to + 2);
        Grantee grantor = options.contains("BY") ? new Grantee(options.last()) : Grantee.OWNER;
        Holding holding = !granted
                ? Holding.TAKEN_AWAY
                : options.headOption().contains("WITH") ? Holding.GRANTABLE : Holding.GRANTED;
        return entries.put(new Entry(new Grantee(clause.get(to + 1)), privilege, grantor), holding);
    }
}
