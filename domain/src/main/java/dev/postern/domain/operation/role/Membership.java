package dev.postern.domain.operation.role;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.sql.Identifier;
import io.vavr.Tuple2;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;

/**
 * In which way a role is a member of another (PostgreSQL manual, GRANT, GRANT on Roles).
 *
 * @param options {@code ADMIN}, {@code INHERIT} and {@code SET}, each {@code TRUE} or {@code FALSE}; one that is left out
 *     is what PostgreSQL makes it by itself
 */
record Membership(SortedMap<String, String> options) {

    private static final String MEMBER = "MEMBER";

    static Option<Membership> of(DatabaseObject member, Identifier group) {
        return member.property(RoleProperty.memberOf(group)).map(Membership::parsed);
    }

    static Membership parsed(Definition kept) {
        SortedMap<String, String> options = TreeMap.empty();
        for (String each : kept.text().split(", ", -1)) {
            String[] words = each.split(" ", -1);
            options = words.length == 2 ? options.put(words[0], words[1]) : options;
        }
        return new Membership(options);
    }

    /**
     * Options behind a membership that is granted. Before PostgreSQL 16 there is one alone, in words that later versions
     * take too.
     */
    static String written(SortedMap<String, String> options) {
        if (options.isEmpty()) {
            return "";
        }
        return options.equals(TreeMap.of("ADMIN", "TRUE"))
                ? " WITH ADMIN OPTION"
                : options.map(option -> option._1() + " " + option._2()).mkString(" WITH ", ", ", "");
    }

    /** As a catalog keeps it. */
    Definition kept() {
        return Definition.server(
                options.foldLeft(MEMBER, (words, option) -> words + ", " + option._1() + " " + option._2()));
    }

    /** With those options changed, for a member that inherits or does not. */
    Membership with(SortedMap<String, String> changed, DatabaseObject member) {
        SortedMap<String, String> all = changed.merge(options);
        return new Membership(all.filter((option, value) -> !value.equals(byItself(option, member))));
    }

    /** Whether all of those are as wanted. */
    boolean has(SortedMap<String, String> wanted, DatabaseObject member) {
        return wanted.forAll(option -> options.get(option._1())
                .getOrElse(() -> byItself(option._1(), member))
                .equals(option._2()));
    }

    /** The options that differ from those of another. */
    SortedMap<String, String> unlike(Membership other, DatabaseObject member) {
        return options.merge(other.options)
                .map((option, value) ->
                        new Tuple2<>(option, options.get(option).getOrElse(() -> byItself(option, member))))
                .filter((option, value) -> !other.has(TreeMap.of(option, value), member));
    }

    private static String byItself(String option, DatabaseObject member) {
        return switch (option) {
            case "ADMIN" -> "FALSE";
            case "INHERIT" -> member.property(RoleProperty.INHERITANCE).isDefined() ? "FALSE" : "TRUE";
            default -> "TRUE";
        };
    }
}
