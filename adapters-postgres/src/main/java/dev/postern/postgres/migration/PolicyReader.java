package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.object.RenameObject;
import dev.postern.domain.operation.policy.ChangePolicy;
import dev.postern.domain.operation.policy.CreatePolicy;
import dev.postern.domain.operation.policy.DropPolicy;
import dev.postern.domain.operation.policy.Policies;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** Reads {@code CREATE}, {@code ALTER} and {@code DROP POLICY}. */
record PolicyReader() implements CommandReader {

    private static final Vector<String> COMMANDS = Vector.of("select", "insert", "update", "delete");

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (command.takes("create policy")) {
            return Command.whole(command, create(command, name(command)));
        }
        if (command.takes("alter policy")) {
            return alter(command, name(command));
        }
        return command.takes("drop policy") ? Command.whole(command, drop(command)) : Option.none();
    }

    private static ObjectName.OnRelation name(WordCursor command) {
        Identifier name = command.identifier();
        command.expect("on");
        return new ObjectName.OnRelation(ObjectClass.POLICY, command.name(), name);
    }

    private static Operation drop(WordCursor command) {
        command.takes("if exists");
        ObjectName name = name(command);
        DropBehavior behavior = DropEnding.read(command);
        return new DropPolicy(name, behavior);
    }

    private static Operation create(WordCursor command, ObjectName.OnRelation name) {
        DatabaseObject policy = DatabaseObject.of(name, Policies.KIND);
        if (command.takes("as") && !command.takes("permissive")) {
            command.expect("restrictive");
            policy = policy.with(Policies.RESTRICTIVE, Definition.server("RESTRICTIVE"));
        }
        if (command.takes("for") && !command.takes("all")) {
            String given = COMMANDS.find(command::takes).getOrElseThrow(() -> new NotUnderstood("a command"));
            policy = policy.with(Policies.COMMAND, Definition.server(given.toUpperCase(Locale.ROOT)));
        }
        Uses uses = Uses.NOTHING;
        Map<Property, Rendering> questions = LinkedHashMap.empty();
        for (Clause clause : clauses(command, name.relation())) {
            uses = uses.and(clause.uses());
            for (Definition value : clause.value()) {
                policy = policy.with(clause.property(), value);
            }
            for (Rendering question : clause.question()) {
                questions = questions.put(clause.property(), question);
            }
        }
        return new CreatePolicy(name.relation(), policy, uses, questions);
    }

    private static Option<Seq<Analyzed>> alter(WordCursor command, ObjectName.OnRelation name) {
        if (command.takes("rename to")) {
            ObjectName to = new ObjectName.OnRelation(ObjectClass.POLICY, name.relation(), command.identifier());
            return Command.whole(command, new RenameObject(Policies.KIND, name, to));
        }
        String beginning = command.before();
        return Command.parts(
                command,
                clauses(command, name.relation())
                        .map(clause -> new Command.Part(
                                beginning + clause.written(),
                                new ChangePolicy(
                                        name, clause.property(), clause.value(), clause.question(), clause.uses()))));
    }

    /**
     * A clause of a policy.
     *
     * @param written the clause in the author's words
     */
    private record Clause(
            Property property, Option<Definition> value, Option<Rendering> question, Uses uses, String written) {}

    private static Seq<Clause> clauses(WordCursor command, QualifiedName table) {
        Seq<Clause> clauses = Vector.empty();
        if (command.takes("to")) {
            clauses = clauses.append(roles(command, table));
        }
        if (command.takes("using")) {
            clauses = clauses.append(condition(command, table, Policies.USING, Rendering.Part.POLICY_USING));
        }
        if (command.takes("with check")) {
            clauses = clauses.append(condition(command, table, Policies.CHECK, Rendering.Part.POLICY_CHECK));
        }
        return clauses;
    }

    private static Clause condition(WordCursor command, QualifiedName table, Property property, Rendering.Part part) {
        String condition = command.group();
        Definition value = Definition.author(Source.onOneLine(condition));
        return new Clause(
                property,
                Option.some(value),
                Option.some(new Rendering(table, part, value)),
                QueryUses.ofRowCondition(command.names(), condition, table),
                property.name().toUpperCase(Locale.ROOT) + " (" + condition + ")");
    }

    private static Clause roles(WordCursor command, QualifiedName table) {
        PolicyRoles roles = PolicyRoles.read(command);
        Option<Definition> value = roles.value();
        return new Clause(
                Policies.ROLES,
                value,
                value.map(given -> new Rendering(table, Rendering.Part.POLICY_ROLES, given)),
                roles.uses(),
                "TO " + roles.written());
    }
}
