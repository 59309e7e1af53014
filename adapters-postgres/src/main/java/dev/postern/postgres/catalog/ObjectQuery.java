package dev.postern.postgres.catalog;

import dev.postern.domain.catalog.ObjectClass;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/**
 * How the objects of one class are read. Every query answers with rows of one form: oid, schema, name, arguments, kind,
 * properties (names and values in turn), comment.
 *
 * @param systemCatalog where their oids come from
 * @param sql the query
 */
record ObjectQuery(ObjectClass objectClass, String systemCatalog, String sql) {

    /** For classes that have their names in schemas: two parameters, the schemas and the names. */
    static final Seq<ObjectQuery> IN_SCHEMAS = Vector.of(
            reading(ObjectClass.TYPE, "pg_catalog.pg_type", "type.sql"),
            reading(ObjectClass.DOMAIN_CONSTRAINT, "pg_catalog.pg_constraint", "domain_constraint.sql"),
            reading(ObjectClass.COLLATION, "pg_catalog.pg_collation", "collation.sql"),
            reading(ObjectClass.CONVERSION, "pg_catalog.pg_conversion", "conversion.sql"),
            reading(ObjectClass.OPERATOR, "pg_catalog.pg_operator", "operator.sql"),
            reading(ObjectClass.OPERATOR_FAMILY, "pg_catalog.pg_opfamily", "operator_family.sql"),
            reading(ObjectClass.OPERATOR_CLASS, "pg_catalog.pg_opclass", "operator_class.sql"),
            reading(ObjectClass.ROUTINE, "pg_catalog.pg_proc", "routine.sql"),
            reading(ObjectClass.STATISTICS, "pg_catalog.pg_statistic_ext", "statistics.sql"),
            reading(ObjectClass.TEXT_SEARCH_CONFIGURATION, "pg_catalog.pg_ts_config", "text_search_configuration.sql"),
            reading(ObjectClass.TEXT_SEARCH_DICTIONARY, "pg_catalog.pg_ts_dict", "text_search_dictionary.sql"),
            reading(ObjectClass.TEXT_SEARCH_PARSER, "pg_catalog.pg_ts_parser", "text_search_parser.sql"),
            reading(ObjectClass.TEXT_SEARCH_TEMPLATE, "pg_catalog.pg_ts_template", "text_search_template.sql"));

    /** For classes that have their names in the database: one parameter, the names. */
    static final Seq<ObjectQuery> IN_THE_DATABASE = Vector.of(
            reading(ObjectClass.ACCESS_METHOD, "pg_catalog.pg_am", "access_method.sql"),
            reading(ObjectClass.CAST, "pg_catalog.pg_cast", "cast.sql"),
            reading(ObjectClass.DATABASE, "pg_catalog.pg_database", "database.sql"),
            reading(ObjectClass.DEFAULT_PRIVILEGES, "pg_catalog.pg_default_acl", "default_privileges.sql"),
            reading(ObjectClass.EVENT_TRIGGER, "pg_catalog.pg_event_trigger", "event_trigger.sql"),
            reading(ObjectClass.EXTENSION, "pg_catalog.pg_extension", "extension.sql"),
            reading(ObjectClass.AVAILABLE_EXTENSION, "pg_catalog.pg_extension", "available_extension.sql"),
            reading(ObjectClass.LANGUAGE, "pg_catalog.pg_language", "language.sql"),
            reading(ObjectClass.PRIVILEGES, "pg_catalog.pg_class", "all_privileges.sql"),
            reading(ObjectClass.TABLESPACE, "pg_catalog.pg_tablespace", "tablespace.sql"),
            reading(ObjectClass.FOREIGN_DATA_WRAPPER, "pg_catalog.pg_foreign_data_wrapper", "foreign_data_wrapper.sql"),
            reading(ObjectClass.SERVER, "pg_catalog.pg_foreign_server", "server.sql"),
            reading(ObjectClass.USER_MAPPING, "pg_catalog.pg_user_mapping", "user_mapping.sql"),
            reading(ObjectClass.PUBLICATION, "pg_catalog.pg_publication", "publication.sql"),
            reading(ObjectClass.ROLE, "pg_catalog.pg_authid", "role.sql"));

    /** The tables that are published: one parameter, the oids of the relations. */
    static final ObjectQuery PUBLISHED_TABLES =
            reading(ObjectClass.PUBLISHED_TABLE, "pg_catalog.pg_publication_rel", "published_table.sql");

    /** The schemas that are published: one parameter, the names of the publications. */
    static final ObjectQuery PUBLISHED_SCHEMAS =
            reading(ObjectClass.PUBLISHED_SCHEMA, "pg_catalog.pg_publication_namespace", "published_schema.sql");

    /** For classes that have their names on relations: one parameter, the oids of the relations. */
    static final Seq<ObjectQuery> ON_RELATIONS = Vector.of(
            reading(ObjectClass.TRIGGER, "pg_catalog.pg_trigger", "trigger.sql"),
            reading(ObjectClass.RULE, "pg_catalog.pg_rewrite", "rule.sql"),
            reading(ObjectClass.POLICY, "pg_catalog.pg_policy", "policy.sql"));

    /**
     * For what else is known of relations and of their columns: one parameter, the oids of the relations. The column
     * {@code arguments} is the column's name, or empty for the relation.
     */
    static final Seq<String> OF_RELATIONS =
            Vector.of(SqlResource.read("relation.sql"), SqlResource.read("view.sql"), SqlResource.read("sequence.sql"));

    private static ObjectQuery reading(ObjectClass objectClass, String systemCatalog, String file) {
        return new ObjectQuery(objectClass, systemCatalog, SqlResource.read(file));
    }
}
