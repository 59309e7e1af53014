package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.object.CreateObject;
import dev.postern.domain.operation.operator.AlterOperator;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** Reads {@code CREATE OPERATOR} and {@code ALTER OPERATOR … SET}. */
record OperatorReader() implements CommandReader {

    private static final Vector<String> LINKS = Vector.of("commutator", "negator");
    private static final Vector<String> ESTIMATORS = Vector.of("restrict", "join");
    private static final Vector<String> FLAGS = Vector.of("hashes", "merges");

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        boolean operator = !command.sees("create operator class")
                && !command.sees("create operator family")
                && !command.sees("alter operator class")
                && !command.sees("alter operator family");
        if (operator && command.takes("create operator")) {
            return Command.whole(command, create(command, OperatorName.sign(command)));
        }
        return operator && command.takes("alter operator") ? alter(command) : Option.none();
    }

    private static Operation create(WordCursor command, QualifiedName name) {
        Names names = command.names();
        DefinitionItems items = DefinitionItems.read(command);
        Option<DataType> left = type(names, items.get("leftarg"));
        Option<DataType> right = type(names, items.get("rightarg"));
        FunctionReference function =
                FunctionReference.read(names, items.get("function").getOrElse(() -> items.needed("procedure")));
        DatabaseObject object = DatabaseObject.of(OperatorName.of(name, Vector.of(left, right)), "operator")
                .with(new Property("function"), function.made());
        Uses uses = Vector.of(left, right).flatMap(type -> type).map(Uses::of).fold(function.uses(), Uses::and);
        for (String link : LINKS.filter(each -> items.get(each).isDefined())) {
            object = object.with(new Property(link), Definition.author(sign(names, items.needed(link))));
        }
        for (String estimator : ESTIMATORS.filter(each -> items.get(each).isDefined())) {
            FunctionReference estimates = FunctionReference.read(names, items.needed(estimator));
            object = object.with(new Property(estimator), estimates.ofTheSystem());
            uses = uses.and(estimates.uses());
        }
        for (String flag : FLAGS.filter(items::isSet)) {
            object = object.with(new Property(flag), Definition.server("true"));
        }
        return new CreateObject(object, uses);
    }

    private static Option<Seq<Analyzed>> alter(WordCursor command) {
        ObjectName name = OperatorName.read(command);
        if (!command.takes("set") || !command.seesSign("(")) {
            return Option.none();
        }
        Seq<Command.Part> parts = DefinitionItems.read(command)
                .values()
                .toVector()
                .map(item -> new Command.Part(
                        "ALTER OPERATOR " + name.sql() + " SET (" + item._1().toUpperCase(Locale.ROOT)
                                + (item._2().isEmpty() ? "" : " = " + item._2()) + ")",
                        change(command.names(), name, item._1(), item._2())));
        return Command.parts(command, parts);
    }

    private static Operation change(Names names, ObjectName name, String option, String value) {
        Property property = new Property(option);
        if (value.equalsIgnoreCase("none")) {
            return new AlterOperator(name, property, Option.none(), Uses.NOTHING);
        }
        if (ESTIMATORS.contains(option)) {
            FunctionReference estimates = FunctionReference.read(names, value);
            return new AlterOperator(name, property, Option.some(estimates.ofTheSystem()), estimates.uses());
        }
        Definition wanted = LINKS.contains(option) ? Definition.author(sign(names, value)) : Definition.server("true");
        return new AlterOperator(name, property, Option.some(wanted), Uses.NOTHING);
    }

    private static String sign(Names names, String text) {
        QualifiedName name = OperatorName.sign(new WordCursor(names, text));
        return new ObjectName.InSchema(ObjectClass.OPERATOR, name).sql();
    }

    private static Option<DataType> type(Names names, Option<String> text) {
        return text.map(written ->
                TypeText.ofArgument(names, written).getOrElseThrow(() -> new NotUnderstood("a type: " + written)));
    }
}
