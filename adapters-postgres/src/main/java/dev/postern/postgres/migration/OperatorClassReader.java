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
import dev.postern.domain.operation.operator.CreateOperatorClass;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Reads {@code CREATE OPERATOR CLASS} and {@code CREATE OPERATOR FAMILY}. */
record OperatorClassReader() implements CommandReader {

    private static final Vector<String> BUILT_IN = Vector.of("btree", "hash", "gist", "gin", "spgist", "brin");

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (command.takes("create operator family")) {
            QualifiedName name = command.created();
            command.expect("using");
            Identifier method = command.identifier();
            return Command.whole(
                    command,
                    new CreateObject(
                            DatabaseObject.of(name(ObjectClass.OPERATOR_FAMILY, name, method), "operator family"),
                            uses(method)));
        }
        return command.takes("create operator class")
                ? Command.whole(command, create(command, command.created()))
                : Option.none();
    }

    private static Operation create(WordCursor command, QualifiedName name) {
        boolean isDefault = command.takes("default");
        command.expect("for type");
        DataType type = CastName.type(command, command.until("using"));
        command.expect("using");
        Identifier method = command.identifier();
        Option<QualifiedName> family = Option.when(command.takes("family"), command::name);
        command.expect("as");
        DatabaseObject object = DatabaseObject.of(name(ObjectClass.OPERATOR_CLASS, name, method), "operator class")
                .with(new Property("type"), Definition.server(type.name()))
                .with(
                        new Property("family"),
                        Definition.server(family.getOrElse(name).sql()));
        Members members = new Members(
                isDefault ? object.with(new Property("default"), Definition.server("DEFAULT")) : object,
                Uses.of(type).and(uses(method)));
        do {
            members = member(command, type, members);
        } while (command.takesSign(","));
        ObjectName of = name(ObjectClass.OPERATOR_FAMILY, family.getOrElse(name), method);
        Uses uses = family.isDefined() ? members.uses().and(Uses.object("operator family", of)) : members.uses();
        return new CreateOperatorClass(members.object(), of, uses);
    }

    /** What was read so far. */
    private record Members(DatabaseObject object, Uses uses) {
        Members with(String property, Definition value, Uses more) {
            return new Members(object.with(new Property(property), value), uses.and(more));
        }
    }

    private static Members member(WordCursor command, DataType type, Members members) {
        if (command.takes("storage")) {
            DataType storage = CastName.type(command, command.until());
            return storage.equals(type)
                    ? members
                    : members.with("storage", Definition.server(storage.name()), Uses.of(storage));
        }
        if (command.takes("operator")) {
            return operator(command, type, members);
        }
        command.expect("function");
        String number = command.token();
        if (command.seesSign("(")) {
            throw new NotUnderstood("a function of a class for other types than its own");
        }
        Seq<Identifier> function = command.parts();
        Seq<DataType> arguments = command.items().map(item -> CastName.type(command, item));
        FunctionReference reference = new FunctionReference(command.names(), function);
        String words = reference.made().text() + arguments.map(DataType::name).mkString("(", ",", ")");
        return members.with("function " + number, Definition.author(words), reference.uses());
    }

    /** An operator of two operands that are of the type of the class. */
    private static Members operator(WordCursor command, DataType type, Members members) {
        String number = command.token();
        QualifiedName sign = OperatorName.sign(command);
        Seq<Option<DataType>> operands = command.seesSign("(")
                ? OperatorName.operands(command)
                : Vector.of(Option.some(type), Option.some(type));
        if (!operands.forAll(each -> each.contains(type)) || command.takes("for order by")) {
            throw new NotUnderstood("an operator of a class for other types than its own");
        }
        command.takes("for search");
        ObjectName.InSchema operator = OperatorName.of(sign, operands);
        ObjectName ofTheSystem =
                OperatorName.of(new QualifiedName(new Identifier("pg_catalog"), sign.name()), operands);
        return members.with(
                "operator " + number,
                Definition.author(new ObjectName.InSchema(ObjectClass.OPERATOR, sign).sql()),
                Uses.inPath("operator", Vector.of(operator, ofTheSystem)));
    }

    private static ObjectName name(ObjectClass of, QualifiedName name, Identifier method) {
        return new ObjectName.InSchema(of, name, "USING " + method);
    }

    private static Uses uses(Identifier method) {
        return BUILT_IN.contains(method.value())
                ? Uses.NOTHING
                : Uses.object("access method", new ObjectName.InDatabase(ObjectClass.ACCESS_METHOD, method));
    }
}
