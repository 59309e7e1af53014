package dev.postern.domain.catalog;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlLexer;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A type as {@code format_type} prints it under {@code search_path = pg_catalog}: {@code character varying(20)},
 * {@code timestamp with time zone}, {@code public.mood} (PostgreSQL manual, 9.27.8).
 */
public record DataType(String name) {

    private static final Pattern LIMITED_TEXT = Pattern.compile("character varying\\(([0-9]{1,9})\\)");

    /** The created type that it is of, an array of, or with a modifier; none for the system's. */
    public Option<QualifiedName> created() {
        SqlLexer lexer = new SqlLexer(name);
        Vector<String> tokens = Vector.empty();
        while (lexer.hasNext() && tokens.size() < 3) {
            tokens = tokens.append(lexer.next().text(name));
        }
        return tokens.size() == 3 && tokens.get(1).equals(".")
                ? Option.some(new QualifiedName(Identifier.folded(tokens.get(0)), Identifier.folded(tokens.get(2))))
                : Option.none();
    }

    /** What an array of this type is made of; none if it is no array. */
    public Option<DataType> element() {
        return Option.when(name.endsWith("[]"), () -> new DataType(name.substring(0, name.length() - 2)));
    }

    /** Whether it has a length, a precision or the like: {@code character varying(20)}. */
    public boolean hasModifier() {
        return name.endsWith(")") || name.contains(") ");
    }

    /** Its name without a length, a precision or the like: {@code timestamp without time zone}. */
    public String withoutModifier() {
        return name.replaceFirst("\\([^)]*\\)", "");
    }

    /** Whether it is one of texts of any length, or of up to one that is not less than that, in characters. */
    public boolean isTextOf(int length) {
        Matcher limited = LIMITED_TEXT.matcher(name);
        return name.equals("text")
                || name.equals("character varying")
                || (limited.matches() && length <= Integer.parseInt(limited.group(1)));
    }

    /** Whether it is a created type of that name, an array of it, or it with a modifier. */
    public boolean isOf(QualifiedName type) {
        String sql = type.sql();
        return name.equals(sql) || name.startsWith(sql + "[") || name.startsWith(sql + "(");
    }

    /** This type once the type that it is of has another name. */
    public DataType renaming(QualifiedName type, QualifiedName to) {
        return isOf(type) ? new DataType(to.sql() + name.substring(type.sql().length())) : this;
    }

    @Override
    public String toString() {
        return name;
    }

    /**
     * This type once {@code from} is called {@code to}: the type that it is of, the relation whose rows are of it, or the
     * schema that it is in.
     */
    DataType following(ObjectName from, ObjectName to) {
        return created()
                .flatMap(type -> renamed(type, from, to).map(other -> renaming(type, other)))
                .getOrElse(this);
    }

    private static Option<QualifiedName> renamed(QualifiedName type, ObjectName from, ObjectName to) {
        ObjectName itself = new ObjectName.InSchema(ObjectClass.TYPE, type).following(from, to);
        ObjectName ofRows = new ObjectName.Relation(type).following(from, to);
        return itself.qualifiedIn(ObjectClass.TYPE)
                .filter(other -> !other.equals(type))
                .orElse(ofRows.relationName());
    }
}
