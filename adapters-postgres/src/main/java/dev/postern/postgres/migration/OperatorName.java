package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Reads which operator is meant: {@code schema.=== (left, right)}, with {@code NONE} where it has no such operand. */
final class OperatorName {

    private OperatorName() {}

    static ObjectName.InSchema read(WordCursor command) {
        QualifiedName name = sign(command);
        return of(name, operands(command));
    }

    static ObjectName.InSchema of(QualifiedName name, Seq<Option<DataType>> operands) {
        return new ObjectName.InSchema(
                ObjectClass.OPERATOR,
                name,
                operands.map(type -> type.map(DataType::name).getOrElse("NONE")).mkString("(", ", ", ")"));
    }

    /** The operator without its operands. */
    static QualifiedName sign(WordCursor command) {
        if (command.takes("operator")) {
            WordCursor inside = new WordCursor(command.names(), command.group());
            QualifiedName name = sign(inside);
            inside.expectEnd();
            return name;
        }
        Seq<Identifier> parts = Vector.empty();
        while (!command.seesOperator()) {
            parts = parts.append(command.identifier());
            command.expectSign(".");
        }
        return command.names().qualified(parts.append(new Identifier(command.token())));
    }

    /** The types of both operands behind it, in parentheses. */
    static Seq<Option<DataType>> operands(WordCursor command) {
        Seq<Option<DataType>> operands = command.items()
                .map(item -> item.equalsIgnoreCase("none")
                        ? Option.none()
                        : Option.some(TypeText.ofArgument(command.names(), item)
                                .getOrElseThrow(() -> new NotUnderstood("a type: " + item))));
        if (operands.size() != 2) {
            throw new NotUnderstood("an operator without both operands");
        }
        return operands;
    }
}
