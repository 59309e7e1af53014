package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.AutomaticName;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.type.CreateType;
import dev.postern.domain.operation.type.Domains;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Reads {@code CREATE DOMAIN} and {@code ALTER DOMAIN}. */
record DomainReader() implements CommandReader {

    private static final Seq<String> CLAUSES =
            Vector.of("collate", "default", "constraint", "not null", "null", "check");

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (command.takes("create domain")) {
            return Command.whole(command, new Reading(command, command.created()).create());
        }
        return command.takes("alter domain")
                ? Command.whole(command, new DomainChange(command, command.name(ObjectClass.TYPE)).read())
                : Option.none();
    }

    /** The text of a check as PostgreSQL prints it, as far as the author's words go. */
    static Definition check(WordCursor command) {
        command.expect("check");
        return Definition.author("CHECK (" + Source.onOneLine(command.group()) + ")");
    }

    /** The name that PostgreSQL gives to a check that has none. */
    static Identifier automatic(QualifiedName domain, int number) {
        return AutomaticName.of(domain.name(), Option.none(), number == 0 ? "check" : "check" + number);
    }

    static Uses usesOf(WordCursor command, Definition check) {
        String inside = check.text().substring("CHECK ".length());
        return new Fragments(command.names()).expression(inside);
    }

    private static final class Reading {
        private final WordCursor command;
        private final QualifiedName name;
        private Map<Property, Rendering> questions = LinkedHashMap.empty();
        private Uses uses = Uses.NOTHING;
        private int unnamed;

        private Reading(WordCursor command, QualifiedName name) {
            this.command = command;
            this.name = name;
        }

        private Operation create() {
            command.takes("as");
            Fragments fragments = new Fragments(command.names());
            DataType type = fragments.type(command.until(CLAUSES.toJavaArray(String[]::new)));
            uses = Uses.of(type);
            DatabaseObject domain = Domains.over(name, type);
            while (!command.isAtEnd()) {
                domain = clause(domain, fragments);
            }
            return new CreateType(domain, questions, uses);
        }

        private DatabaseObject clause(DatabaseObject domain, Fragments fragments) {
            if (command.takes("collate")) {
                Seq<Identifier> collation = command.parts();
                uses = uses.and(new ExpressionUses(command.names()).collation(collation));
                return domain.with(
                        Domains.COLLATION, Definition.server(collation.last().sql()));
            }
            if (command.takes("default")) {
                String text = Source.onOneLine(command.until(CLAUSES.toJavaArray(String[]::new)));
                uses = uses.and(fragments.expression(text));
                Definition value = Definition.author(text);
                questions = questions.put(Domains.DEFAULT, Domains.wordingOfDefault(name, value));
                return text.equalsIgnoreCase("null") ? domain : domain.with(Domains.DEFAULT, value);
            }
            Option<Identifier> named = Option.when(command.takes("constraint"), command::identifier);
            if (command.takes("not null")) {
                return domain.with(Domains.NOT_NULL, Domains.IS_NOT_NULL);
            }
            if (command.takes("null")) {
                return domain;
            }
            Definition check = check(command);
            uses = uses.and(usesOf(command, check));
            Property property = Domains.check(named.getOrElse(() -> automatic(name, unnamed++)));
            questions = questions.put(property, Domains.wordingOfCheck(name, check));
            return domain.with(property, check);
        }
    }
}
