package dev.postern.postgres.catalog;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.postgres.connection.QueryBatch;
import dev.postern.postgres.connection.QueryBatch.Answer;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.sql.SQLException;

/**
 * Where PostgreSQL keeps an object.
 *
 * @param part the number of a column, 0 for a whole
 */
record ObjectOid(String systemCatalog, long oid, int part) {

    private static final String RELATION = """
            select 'pg_catalog.pg_class', c.oid::bigint, 0 from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace where n.nspname = ? and c.relname = ?
            """;

    private static final String COLUMN = """
            select 'pg_catalog.pg_class', c.oid::bigint, a.attnum::integer from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            join pg_catalog.pg_attribute a on a.attrelid = c.oid and not a.attisdropped
            where n.nspname = ? and c.relname = ? and a.attname = ?
            """;

    private static final String CONSTRAINT = """
            select 'pg_catalog.pg_constraint', k.oid::bigint, 0 from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            join pg_catalog.pg_constraint k on k.conrelid = c.oid
            where n.nspname = ? and c.relname = ? and k.conname = ?
            """;

    private static final String TYPE = """
            select 'pg_catalog.pg_type', t.oid::bigint, 0 from pg_catalog.pg_type t
            join pg_catalog.pg_namespace n on n.oid = t.typnamespace where n.nspname = ? and t.typname = ?
            """;

    private static final String STATISTICS = """
            select 'pg_catalog.pg_statistic_ext', s.oid::bigint, 0 from pg_catalog.pg_statistic_ext s
            join pg_catalog.pg_namespace n on n.oid = s.stxnamespace where n.nspname = ? and s.stxname = ?
            """;

    private static final String ROUTINE = """
            select 'pg_catalog.pg_proc', p.oid::bigint, 0 from pg_catalog.pg_proc p
            join pg_catalog.pg_namespace n on n.oid = p.pronamespace where n.nspname = ? and p.proname = ?
              and (? = '' or ? = '(' || array_to_string(array(
                select pg_catalog.format_type(t.type, null)
                from unnest(p.proargtypes) with ordinality as t (type, place) order by place), ', ') || ')')
            """;

    private static final String OPERATOR = """
            select 'pg_catalog.pg_operator', o.oid::bigint, 0 from pg_catalog.pg_operator o
            join pg_catalog.pg_namespace n on n.oid = o.oprnamespace where n.nspname = ? and o.oprname = ?
              and ? in ('', '(' || case o.oprleft when 0 then 'NONE' else pg_catalog.format_type(o.oprleft, null) end
                || ', ' || case o.oprright when 0 then 'NONE' else pg_catalog.format_type(o.oprright, null) end || ')')
            """;

    private static final String OPERATOR_CLASS = """
            select 'pg_catalog.pg_opclass', c.oid::bigint, 0 from pg_catalog.pg_opclass c
            join pg_catalog.pg_namespace n on n.oid = c.opcnamespace join pg_catalog.pg_am m on m.oid = c.opcmethod
            where n.nspname = ? and c.opcname = ? and ? in ('', 'USING ' || quote_ident(m.amname))
            """;

    private static final String OPERATOR_FAMILY = """
            select 'pg_catalog.pg_opfamily', f.oid::bigint, 0 from pg_catalog.pg_opfamily f
            join pg_catalog.pg_namespace n on n.oid = f.opfnamespace join pg_catalog.pg_am m on m.oid = f.opfmethod
            where n.nspname = ? and f.opfname = ? and ? in ('', 'USING ' || quote_ident(m.amname))
            """;

    private static final String COLLATION = """
            select 'pg_catalog.pg_collation', c.oid::bigint, 0 from pg_catalog.pg_collation c
            join pg_catalog.pg_namespace n on n.oid = c.collnamespace where n.nspname = ? and c.collname = ?
            """;

    private static final String LANGUAGE =
            "select 'pg_catalog.pg_language', oid::bigint, 0 from pg_catalog.pg_language where lanname = ?";

    private static final String ACCESS_METHOD =
            "select 'pg_catalog.pg_am', oid::bigint, 0 from pg_catalog.pg_am where amname = ?";

    private static final String TEXT_SEARCH_CONFIGURATION = """
            select 'pg_catalog.pg_ts_config', c.oid::bigint, 0 from pg_catalog.pg_ts_config c
            join pg_catalog.pg_namespace n on n.oid = c.cfgnamespace where n.nspname = ? and c.cfgname = ?
            """;

    private static final String TEXT_SEARCH_DICTIONARY = """
            select 'pg_catalog.pg_ts_dict', d.oid::bigint, 0 from pg_catalog.pg_ts_dict d
            join pg_catalog.pg_namespace n on n.oid = d.dictnamespace where n.nspname = ? and d.dictname = ?
            """;

    private static final String TEXT_SEARCH_PARSER = """
            select 'pg_catalog.pg_ts_parser', p.oid::bigint, 0 from pg_catalog.pg_ts_parser p
            join pg_catalog.pg_namespace n on n.oid = p.prsnamespace where n.nspname = ? and p.prsname = ?
            """;

    private static final String TEXT_SEARCH_TEMPLATE = """
            select 'pg_catalog.pg_ts_template', t.oid::bigint, 0 from pg_catalog.pg_ts_template t
            join pg_catalog.pg_namespace n on n.oid = t.tmplnamespace where n.nspname = ? and t.tmplname = ?
            """;

    private static final String SCHEMA =
            "select 'pg_catalog.pg_namespace', oid::bigint, 0 from pg_catalog.pg_namespace where nspname = ?";

    private static final String EXTENSION =
            "select 'pg_catalog.pg_extension', oid::bigint, 0 from pg_catalog.pg_extension where extname = ?";

    private static final String FOREIGN_DATA_WRAPPER = """
            select 'pg_catalog.pg_foreign_data_wrapper', oid::bigint, 0 from pg_catalog.pg_foreign_data_wrapper
            where fdwname = ?
            """;

    private static final String SERVER =
            "select 'pg_catalog.pg_foreign_server', oid::bigint, 0 from pg_catalog.pg_foreign_server where srvname = ?";

    /** Asks where an object is: nowhere if there is no such object, or nothing ever stands on one of its class. */
    static Answer<ObjectOid> ask(QueryBatch batch, ObjectName name) throws SQLException {
        Place place = place(name);
        return place.sql().isEmpty()
                ? Answer.empty()
                : batch.ask(
                        place.sql(),
                        row -> new ObjectOid(row.getString(1), row.getLong(2), row.getInt(3)),
                        place.parameters().toJavaArray());
    }

    private record Place(String sql, Seq<String> parameters) {}

    private static Place place(ObjectName name) {
        return name.match(new Places());
    }

    private static final class Places implements ObjectName.Cases<Place> {
        @Override
        public Place schema(ObjectName.Schema name) {
            return new Place(SCHEMA, Vector.of(name.identifier().value()));
        }

        @Override
        public Place relation(ObjectName.Relation name) {
            return new Place(RELATION, texts(name.name()));
        }

        @Override
        public Place column(ObjectName.Column name) {
            return new Place(
                    COLUMN, texts(name.relation()).append(name.identifier().value()));
        }

        @Override
        public Place constraint(ObjectName.Constraint name) {
            return new Place(
                    CONSTRAINT, texts(name.relation()).append(name.identifier().value()));
        }

        @Override
        public Place inSchema(ObjectName.InSchema name) {
            return switch (name.objectClass()) {
                case TYPE -> new Place(TYPE, texts(name.name()));
                case STATISTICS -> new Place(STATISTICS, texts(name.name()));
                case COLLATION -> new Place(COLLATION, texts(name.name()));
                case OPERATOR -> new Place(OPERATOR, texts(name.name()).append(name.arguments()));
                case OPERATOR_CLASS ->
                    new Place(OPERATOR_CLASS, texts(name.name()).append(name.arguments()));
                case OPERATOR_FAMILY ->
                    new Place(OPERATOR_FAMILY, texts(name.name()).append(name.arguments()));
                case TEXT_SEARCH_CONFIGURATION -> new Place(TEXT_SEARCH_CONFIGURATION, texts(name.name()));
                case TEXT_SEARCH_DICTIONARY -> new Place(TEXT_SEARCH_DICTIONARY, texts(name.name()));
                case TEXT_SEARCH_PARSER -> new Place(TEXT_SEARCH_PARSER, texts(name.name()));
                case TEXT_SEARCH_TEMPLATE -> new Place(TEXT_SEARCH_TEMPLATE, texts(name.name()));
                case ROUTINE ->
                    new Place(
                            ROUTINE, texts(name.name()).append(name.arguments()).append(name.arguments()));
                default -> new Place("", Vector.empty());
            };
        }

        @Override
        public Place onRelation(ObjectName.OnRelation name) {
            return new Place("", Vector.empty());
        }

        @Override
        public Place inDatabase(ObjectName.InDatabase name) {
            return switch (name.objectClass()) {
                case EXTENSION -> named(EXTENSION, name);
                case FOREIGN_DATA_WRAPPER -> named(FOREIGN_DATA_WRAPPER, name);
                case SERVER -> named(SERVER, name);
                case LANGUAGE -> named(LANGUAGE, name);
                case ACCESS_METHOD -> named(ACCESS_METHOD, name);
                default -> new Place("", Vector.empty());
            };
        }

        private static Place named(String sql, ObjectName name) {
            return new Place(sql, Vector.of(name.identifier().value()));
        }

        private static Seq<String> texts(QualifiedName name) {
            return Vector.of(name.schema().value(), name.name().value());
        }
    }
}
