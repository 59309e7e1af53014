package dev.postern.domain.catalog;

import dev.postern.domain.sql.CommaList;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.control.Option;

/**
 * The address of one thing in a database. Tables, indexes, views and sequences share one namespace per schema
 * (PostgreSQL manual, CREATE TABLE, Parameters), so all of them are addressed as {@link Relation}.
 *
 * <p>Ordered by what they are and then by the parts of their names, so that whatever is listed has a defined order.
 */
public sealed interface ObjectName extends Comparable<ObjectName> {

    <R> R match(Cases<R> cases);

    /** One method per sort of name. */
    interface Cases<R> {
        R schema(Schema name);

        R relation(Relation name);

        R column(Column name);

        R constraint(Constraint name);

        R inSchema(InSchema name);

        R onRelation(OnRelation name);

        R inDatabase(InDatabase name);
    }

    /** The last part of the name. */
    Identifier identifier();

    /** The name in SQL, quoted where needed, without what kind of thing it is. */
    String sql();

    /** The relation that this is or belongs to; none for what is on none, such as a schema. */
    default Option<QualifiedName> relationName() {
        return Option.none();
    }

    /** The same thing on another relation; itself where it is on none. */
    default ObjectName on(QualifiedName relation) {
        return this;
    }

    /**
     * What this is called once {@code from}, which may be this or what holds it, is called {@code to}; itself where it
     * has nothing to do with it.
     */
    default ObjectName following(ObjectName from, ObjectName to) {
        if (equals(from)) {
            return to;
        }
        return from.relationName()
                .filter(name -> relationName().contains(name) && from.equals(new Relation(name)))
                .flatMap(name -> to.relationName())
                .map(this::on)
                .orElse(() ->
                        from.schemaItself().flatMap(old -> to.schemaItself().map(other -> inSchema(old, other))))
                .getOrElse(this);
    }

    /** This name once a schema is called otherwise; itself where it is not in that schema. */
    default ObjectName inSchema(Identifier schema, Identifier other) {
        return relationName()
                .filter(name -> name.schema().equals(schema))
                .map(name -> on(new QualifiedName(other, name.name())))
                .getOrElse(this);
    }

    /** The schema, if this is one. */
    default Option<Identifier> schemaItself() {
        return Option.none();
    }

    /** What it is, in PostgreSQL's words: {@code column}, {@code text search parser}. */
    String words();

    /** What it is and its name in SQL, for people: {@code column public.orders.total}. */
    default String describe() {
        return words() + " " + sql();
    }

    /** What names are ordered by: what it is and the parts of its name as they are stored, which no other name has. */
    SortKey key();

    /** What holds it: the schema of a relation, the relation of a column or constraint; none for what the database holds. */
    default Option<ObjectName> container() {
        return Option.none();
    }

    /** This name without what tells it from others of the same name: of a routine, all that are called so. */
    default ObjectName family() {
        return this;
    }

    /** This name for an object that, of all of its name, has those arguments; itself where a name is unique. */
    default ObjectName withArgumentsOf(ObjectName member) {
        return this;
    }

    /** What tells this from others of the same name; empty where nothing has to, and for all of that name. */
    default String arguments() {
        return "";
    }

    /** The qualified name, if this is of that class and has its name in a schema. */
    default Option<QualifiedName> qualifiedIn(ObjectClass objectClass) {
        return Option.none();
    }

    /** The name, if this is of that class and has its name in the database. */
    default Option<Identifier> identifierIn(ObjectClass objectClass) {
        return Option.none();
    }

    /** The relation, if this is of that class and has its name on one. */
    default Option<QualifiedName> relationIn(ObjectClass objectClass) {
        return Option.none();
    }

    /** The name, if this is a column of a relation. */
    default Option<Column> asColumn() {
        return Option.none();
    }

    /** The name, if this is a constraint of a table. */
    default Option<Constraint> asConstraint() {
        return Option.none();
    }

    /** Whether this is {@code other}, all of that name with it among them, or holds it, however deep. */
    default boolean contains(ObjectName other) {
        return equals(other) || equals(other.family()) || other.container().exists(this::contains);
    }

    @Override
    default int compareTo(ObjectName other) {
        return key().compareTo(other.key());
    }

    /** A schema. */
    record Schema(Identifier identifier) implements ObjectName {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.schema(this);
        }

        @Override
        public Option<Identifier> schemaItself() {
            return Option.some(identifier);
        }

        @Override
        public String sql() {
            return identifier.sql();
        }

        @Override
        public SortKey key() {
            return new SortKey(words(), identifier.value(), "", "");
        }

        @Override
        public String words() {
            return "schema";
        }
    }

    /** A table, index, view, sequence or the like: whatever has a row in {@code pg_class}. */
    record Relation(QualifiedName name) implements ObjectName {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.relation(this);
        }

        @Override
        public ObjectName on(QualifiedName relation) {
            return new Relation(relation);
        }

        @Override
        public String sql() {
            return name.sql();
        }

        @Override
        public Option<QualifiedName> relationName() {
            return Option.some(name);
        }

        @Override
        public Identifier identifier() {
            return name.name();
        }

        @Override
        public SortKey key() {
            return SortKey.of(words(), name, "");
        }

        @Override
        public String words() {
            return "relation";
        }

        @Override
        public Option<ObjectName> container() {
            return Option.some(new Schema(name.schema()));
        }
    }

    /** What has its name on a relation. */
    sealed interface OfRelation extends ObjectName {

        QualifiedName relation();

        @Override
        default String sql() {
            return identifier().sql() + " on " + relation().sql();
        }

        @Override
        default Option<QualifiedName> relationName() {
            return Option.some(relation());
        }

        @Override
        default SortKey key() {
            return SortKey.of(words(), relation(), identifier().value());
        }

        @Override
        default Option<ObjectName> container() {
            return Option.some(new Relation(relation()));
        }
    }

    /** A column of a relation. */
    record Column(QualifiedName relation, Identifier identifier) implements OfRelation {
        @Override
        public Option<Column> asColumn() {
            return Option.some(this);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.column(this);
        }

        @Override
        public ObjectName on(QualifiedName newRelation) {
            return new Column(newRelation, identifier);
        }

        @Override
        public String sql() {
            return relation.sql() + "." + identifier.sql();
        }

        @Override
        public String words() {
            return "column";
        }
    }

    /** A constraint of a relation; a unique index counts as one, for it constrains rows just the same. */
    record Constraint(QualifiedName relation, Identifier identifier) implements OfRelation {
        @Override
        public Option<Constraint> asConstraint() {
            return Option.some(this);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.constraint(this);
        }

        @Override
        public ObjectName on(QualifiedName newRelation) {
            return new Constraint(newRelation, identifier);
        }

        @Override
        public String words() {
            return "constraint";
        }
    }

    /**
     * Something of a class that has its names in a schema: a type, a routine, a collation.
     *
     * @param arguments what tells it from others of that name, as PostgreSQL prints it: {@code (integer, text)} for a
     *     routine or an operator, {@code USING btree} for an operator class; empty where a name is unique, and for the
     *     whole family of that name
     */
    record InSchema(ObjectClass objectClass, QualifiedName name, String arguments) implements ObjectName {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.inSchema(this);
        }

        public InSchema(ObjectClass objectClass, QualifiedName name) {
            this(objectClass, name, "");
        }

        @Override
        public Identifier identifier() {
            return name.name();
        }

        @Override
        public String sql() {
            return arguments.isEmpty() || arguments.startsWith("(") ? plain() + arguments : plain() + " " + arguments;
        }

        /** The signs of an operator are not quoted. */
        private String plain() {
            return objectClass == ObjectClass.OPERATOR
                    ? name.schema().sql() + "." + name.name().value()
                    : name.sql();
        }

        @Override
        public ObjectName inSchema(Identifier schema, Identifier other) {
            return name.schema().equals(schema)
                    ? new InSchema(objectClass, new QualifiedName(other, name.name()), arguments)
                    : this;
        }

        /** A constraint goes with its domain; what tells a routine from others of its name are types. */
        @Override
        public ObjectName following(ObjectName from, ObjectName to) {
            if (objectClass == ObjectClass.DOMAIN_CONSTRAINT && from.equals(ofType(name))) {
                return to.qualifiedIn(ObjectClass.TYPE)
                        .<ObjectName>map(domain -> new InSchema(objectClass, domain, arguments))
                        .getOrElse(this);
            }
            ObjectName followed = ObjectName.super.following(from, to);
            return arguments.startsWith("(")
                    ? followed.withArgumentsOf(new InSchema(objectClass, name, followingIn(arguments, from, to)))
                    : followed;
        }

        private static ObjectName ofType(QualifiedName type) {
            return new InSchema(ObjectClass.TYPE, type);
        }

        private static String followingIn(String types, ObjectName from, ObjectName to) {
            return CommaList.of(types.substring(1, types.length() - 1))
                    .map(type -> new DataType(type.strip()).following(from, to).name())
                    .mkString("(", ", ", ")");
        }

        @Override
        public Option<QualifiedName> qualifiedIn(ObjectClass of) {
            return objectClass == of ? Option.some(name) : Option.none();
        }

        @Override
        public ObjectName family() {
            return new InSchema(objectClass, name);
        }

        @Override
        public ObjectName withArgumentsOf(ObjectName member) {
            return new InSchema(objectClass, name, member.arguments());
        }

        @Override
        public SortKey key() {
            return SortKey.of(words(), name, arguments);
        }

        @Override
        public String words() {
            return objectClass.words();
        }

        /** A constraint of a domain is in that. */
        @Override
        public Option<ObjectName> container() {
            return Option.some(objectClass == ObjectClass.DOMAIN_CONSTRAINT ? ofType(name) : new Schema(name.schema()));
        }
    }

    /** Something of a class that has its names on a relation: a trigger, a rule, a policy, the default of a column. */
    record OnRelation(ObjectClass objectClass, QualifiedName relation, Identifier identifier) implements OfRelation {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.onRelation(this);
        }

        @Override
        public ObjectName on(QualifiedName newRelation) {
            return new OnRelation(objectClass, newRelation, identifier);
        }

        @Override
        public String words() {
            return objectClass.words();
        }

        @Override
        public Option<QualifiedName> relationIn(ObjectClass of) {
            return objectClass == of ? Option.some(relation) : Option.none();
        }
    }

    /**
     * Something of a class that has its names in the database or the cluster: an extension, a publication, a role. A cast
     * has its types for a name, {@code integer AS text}.
     *
     * @param arguments what tells it from others of that name: {@code SERVER east} for the mapping of a user; empty where
     *     a name is unique, and for the whole family of that name
     */
    record InDatabase(ObjectClass objectClass, Identifier identifier, String arguments) implements ObjectName {

        /** Stands in the mapping of a user for the one that we are, whose name only the server knows. */
        public static final Identifier CURRENT_USER = new Identifier("current_user");

        private static final String OF_SERVER = "SERVER ";

        public InDatabase(ObjectClass objectClass, Identifier identifier) {
            this(objectClass, identifier, "");
        }

        /** The mapping of a user, {@code public} for everybody, on a server. */
        public static InDatabase userMapping(Identifier user, Identifier server) {
            return new InDatabase(ObjectClass.USER_MAPPING, user, OF_SERVER + server.sql());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.inDatabase(this);
        }

        @Override
        public String sql() {
            if (objectClass == ObjectClass.CAST) {
                return "(" + identifier.value() + ")";
            }
            String name = arguments.isEmpty() || !identifier.equals(CURRENT_USER) ? identifier.sql() : "CURRENT_USER";
            return arguments.isEmpty() ? name : name + " " + arguments;
        }

        @Override
        public ObjectName family() {
            return new InDatabase(objectClass, identifier);
        }

        /** The mapping of a user follows its server. */
        @Override
        public ObjectName following(ObjectName from, ObjectName to) {
            boolean ofServer =
                    from.identifierIn(ObjectClass.SERVER).exists(server -> arguments.equals(OF_SERVER + server.sql()));
            return ofServer ? userMapping(identifier, to.identifier()) : ObjectName.super.following(from, to);
        }

        @Override
        public Option<Identifier> identifierIn(ObjectClass of) {
            return objectClass == of ? Option.some(identifier) : Option.none();
        }

        @Override
        public SortKey key() {
            return new SortKey(words(), identifier.value(), arguments, "");
        }

        @Override
        public String words() {
            return objectClass.words();
        }
    }
}
