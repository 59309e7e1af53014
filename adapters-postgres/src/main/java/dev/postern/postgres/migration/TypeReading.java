package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Data_typeContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Interval_fieldContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Precision_paramContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Predefined_typeContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Type_lengthContext;

/** Reads types into the words of {@code format_type}. */
record TypeReading(Names names) {

    private static final int MOST_FRACTIONAL_DIGITS = 6;
    private static final int MOST_DIGITS_OF_REAL = 24;
    private static final Identifier PG_CATALOG = new Identifier("pg_catalog");

    DataType type(Data_typeContext type) {
        if (type.SETOF() != null) {
            throw new NotUnderstood("a set as a type");
        }
        boolean array = type.ARRAY() != null || !type.array_type().isEmpty();
        return new DataType(element(type.predefined_type()) + (array ? "[]" : ""));
    }

    private String element(Predefined_typeContext type) {
        return Option.of(type.schema_qualified_name_nontype())
                .map(name -> named(type, names.parts(name)))
                .getOrElse(() -> ofKeyWord(type));
    }

    /** The types that SQL has key words for; the others are names. */
    private static String ofKeyWord(Predefined_typeContext type) {
        return switch (type.getStart().getText().toLowerCase(Locale.ROOT)) {
            case "bigint" -> "bigint";
            case "bit" -> bits(type);
            case "boolean" -> "boolean";
            case "char", "character", "nchar", "national", "varchar" -> characters(type);
            case "dec", "decimal", "numeric" -> "numeric" + precision(type.precision_param());
            case "double" -> "double precision";
            case "float" -> floating(type.precision_param());
            case "int", "integer" -> "integer";
            case "interval" -> interval(type);
            case "real" -> "real";
            case "smallint" -> "smallint";
            case "time", "timestamp" -> time(type);
            default -> throw new NotUnderstood("a type: " + type.getText());
        };
    }

    private static String bits(Predefined_typeContext type) {
        String length = length(type.type_length());
        return type.VARYING() != null ? "bit varying" + length : "bit" + orOne(length);
    }

    private static String characters(Predefined_typeContext type) {
        String length = length(type.type_length());
        boolean varying = type.VARCHAR() != null || type.VARYING() != null;
        return varying ? "character varying" + length : "character" + orOne(length);
    }

    private static String interval(Predefined_typeContext type) {
        return "interval"
                + Option.of(type.interval_field()).map(TypeReading::field).getOrElse("")
                + fractionalDigits(type.type_length());
    }

    private static String floating(Precision_paramContext precision) {
        boolean single =
                Option.of(precision).exists(digits -> number(digits.precision.getText()) <= MOST_DIGITS_OF_REAL);
        return single ? "real" : "double precision";
    }

    private static String precision(Precision_paramContext precision) {
        return Option.of(precision)
                .map(digits -> "(" + number(digits.precision.getText()) + ","
                        + Option.of(digits.scale)
                                .map(scale -> number(scale.getText()))
                                .getOrElse(0) + ")")
                .getOrElse("");
    }

    private static String time(Predefined_typeContext type) {
        String name = type.TIMESTAMP() != null ? "timestamp" : "time";
        String zone = type.WITH() != null ? " with time zone" : " without time zone";
        return name + fractionalDigits(type.type_length()) + zone;
    }

    private static String field(Interval_fieldContext field) {
        String words = Vector.ofAll(field.children)
                .filter(part -> part.getChildCount() == 0)
                .map(word -> word.getText().toLowerCase(Locale.ROOT))
                .mkString(" ");
        return " " + words + fractionalDigits(field.type_length());
    }

    private String named(Predefined_typeContext type, Seq<Identifier> parts) {
        Seq<String> modifiers = Vector.ofAll(type.vex()).map(names.source()::line);
        if (parts.size() == 1 || parts.head().equals(PG_CATALOG)) {
            Option<String> builtIn = BuiltInTypes.printed(parts.last().value());
            if (builtIn.isDefined()) {
                return modified(parts.last().value(), builtIn.get(), modifiers);
            }
        }
        QualifiedName name = parts.size() == 1 ? names.qualified(parts, ObjectClass.TYPE) : qualified(parts);
        return modifiers.isEmpty() ? name.sql() : name.sql() + ofOwnKind(modifiers);
    }

    /** A built-in type by its name in the catalog, with a modifier. */
    private static String modified(String name, String printed, Seq<String> modifiers) {
        if (modifiers.isEmpty()) {
            return printed;
        }
        String given = numbers(modifiers);
        return switch (name) {
            case "varchar", "varbit" -> printed + given;
            case "bpchar" -> "character" + given;
            case "bit" -> "bit" + given;
            case "numeric" -> "numeric" + (modifiers.size() == 1 ? numbers(modifiers.append("0")) : given);
            case "time", "timestamp" -> name + fractionalDigits(modifiers) + " without time zone";
            case "timetz" -> "time" + fractionalDigits(modifiers) + " with time zone";
            case "timestamptz" -> "timestamp" + fractionalDigits(modifiers) + " with time zone";
            case "interval" -> "interval" + fractionalDigits(modifiers);
            default -> throw new NotUnderstood("a modifier of type " + name);
        };
    }

    private static QualifiedName qualified(Seq<Identifier> parts) {
        if (parts.size() != 2 || parts.head().equals(PG_CATALOG)) {
            throw new NotUnderstood("a type of the system's that is not known here");
        }
        return new QualifiedName(parts.head(), parts.last());
    }

    private static String length(Type_lengthContext length) {
        return Option.of(length)
                .map(given -> numbers(Vector.of(given.iconst().getText())))
                .getOrElse("");
    }

    private static String orOne(String length) {
        return length.isEmpty() ? "(1)" : length;
    }

    private static String fractionalDigits(Type_lengthContext length) {
        return Option.of(length)
                .map(given -> fractionalDigits(Vector.of(given.iconst().getText())))
                .getOrElse("");
    }

    /** More than six digits PostgreSQL takes for six, with a warning. */
    private static String fractionalDigits(Seq<String> modifiers) {
        if (modifiers.size() != 1) {
            throw new NotUnderstood("fractional digits: " + modifiers.mkString(", "));
        }
        return "(" + Math.min(number(modifiers.head()), MOST_FRACTIONAL_DIGITS) + ")";
    }

    /** Types that are not the system's print their modifiers as they are, or nearly so: {@code geometry(Point,4326)}. */
    private static String ofOwnKind(Seq<String> modifiers) {
        return modifiers.mkString("(", ",", ")");
    }

    /** Modifiers that are numbers are printed as they are; others each type prints in its own way. */
    private static String numbers(Seq<String> modifiers) {
        return modifiers.map(TypeReading::number).mkString("(", ",", ")");
    }

    private static int number(String modifier) {
        if (!modifier.matches("[0-9]{1,9}")) {
            throw new NotUnderstood("a modifier of a type: " + modifier);
        }
        return Integer.parseInt(modifier);
    }
}
