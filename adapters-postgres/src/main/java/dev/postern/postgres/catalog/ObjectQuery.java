package dev.postern.postgres.catalog;

import dev.postern.domain.catalog.ObjectClass;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/**
 * How the objects of one class are read. Every query answers with rows of one form: oid, schema, name, arguments, kind,
 * properties (names and values in turn), comment.
 *
 * @param systemCatalog where their oids come from
 * @param resource the file that holds the query
 */
record ObjectQuery(ObjectClass objectClass, String systemCatalog, String resource) {

    /** For classes that have their names in schemas: two parameters, the schemas and the names. */
    static final Seq<ObjectQuery> IN_SCHEMAS = Vector.of(
            new ObjectQuery(ObjectClass.TYPE, "pg_catalog.pg_type", "type.sql"),
            new ObjectQuery(ObjectClass.DOMAIN_CONSTRAINT, "pg_catalog.pg_constraint", "domain_constraint.sql"),
            new ObjectQuery(ObjectClass.COLLATION, "pg_catalog.pg_collation", "collation.sql"),
            new ObjectQuery(ObjectClass.CONVERSION, "pg_catalog.pg_conversion", "conversion.sql"),
            new ObjectQuery(ObjectClass.OPERATOR, "pg_catalog.pg_operator", "operator.sql"),
            new ObjectQuery(ObjectClass.OPERATOR_FAMILY, "pg_catalog.pg_opfamily", "operator_family.sql"),
            new ObjectQuery(ObjectClass.OPERATOR_CLASS, "pg_catalog.pg_opclass", "operator_class.sql"),
            new ObjectQuery(ObjectClass.ROUTINE, "pg_catalog.pg_proc", "routine.sql"),
            new ObjectQuery(ObjectClass.STATISTICS, "pg_catalog.pg_statistic_ext", "statistics.sql"),
            new ObjectQuery(
                    ObjectClass.TEXT_SEARCH_CONFIGURATION, "pg_catalog.pg_ts_config", "text_search_configuration.sql"),
            new ObjectQuery(ObjectClass.TEXT_SEARCH_DICTIONARY, "pg_catalog.pg_ts_dict", "text_search_dictionary.sql"),
            new ObjectQuery(ObjectClass.TEXT_SEARCH_PARSER, "pg_catalog.pg_ts_parser", "text_search_parser.sql"),
            new ObjectQuery(ObjectClass.TEXT_SEARCH_TEMPLATE, "pg_catalog.pg_ts_template", "text_search_template.sql"));

    /** For classes that have their names in the database: one parameter, the names. */
    static final Seq<ObjectQuery> IN_THE_DATABASE = Vector.of(
            new ObjectQuery(ObjectClass.ACCESS_METHOD, "pg_catalog.pg_am", "access_method.sql"),
            new ObjectQuery(ObjectClass.CAST, "pg_catalog.pg_cast", "cast.sql"),
            new ObjectQuery(ObjectClass.DATABASE, "pg_catalog.pg_database", "database.sql"),
            new ObjectQuery(ObjectClass.DEFAULT_PRIVILEGES, "pg_catalog.pg_default_acl", "default_privileges.sql"),
            new ObjectQuery(ObjectClass.EVENT_TRIGGER, "pg_catalog.pg_event_trigger", "event_trigger.sql"),
            new ObjectQuery(ObjectClass.EXTENSION, "pg_catalog.pg_extension", "extension.sql"),
            new ObjectQuery(ObjectClass.AVAILABLE_EXTENSION, "pg_catalog.pg_extension", "available_extension.sql"),
            new ObjectQuery(ObjectClass.LANGUAGE, "pg_catalog.pg_language", "language.sql"),
            new ObjectQuery(ObjectClass.PRIVILEGES, "pg_catalog.pg_class", "all_privileges.sql"),
            new ObjectQuery(ObjectClass.TABLESPACE, "pg_catalog.pg_tablespace", "tablespace.sql"),
            new ObjectQuery(
                    ObjectClass.FOREIGN_DATA_WRAPPER, "pg_catalog.pg_foreign_data_wrapper", "foreign_data_wrapper.sql"),
            new ObjectQuery(ObjectClass.SERVER, "pg_catalog.pg_foreign_server", "server.sql"),
            new ObjectQuery(ObjectClass.USER_MAPPING, "pg_catalog.pg_user_mapping", "user_mapping.sql"),
            new ObjectQuery(ObjectClass.PUBLICATION, "pg_catalog.pg_publication", "publication.sql"),
            new ObjectQuery(ObjectClass.ROLE, "pg_catalog.pg_authid", "role.sql"));

    /** The tables that are published: one parameter, the oids of the relations. */
    static final ObjectQuery PUBLISHED_TABLES =
            new ObjectQuery(ObjectClass.PUBLISHED_TABLE, "pg_catalog.pg_publication_rel", "published_table.sql");

    /** The schemas that are published: one parameter, the names of the publications. */
    static final ObjectQuery PUBLISHED_SCHEMAS = new ObjectQuery(
            ObjectClass.PUBLISHED_SCHEMA, "pg_catalog.pg_publication_namespace", "published_schema.sql");

    /** For classes that have their names on relations: one parameter, the oids of the relations. */
    static final Seq<ObjectQuery> ON_RELATIONS = Vector.of(
            new ObjectQuery(ObjectClass.TRIGGER, "pg_catalog.pg_trigger", "trigger.sql"),
            new ObjectQuery(ObjectClass.RULE, "pg_catalog.pg_rewrite", "rule.sql"),
            new ObjectQuery(ObjectClass.POLICY, "pg_catalog.pg_policy", "policy.sql"));

    /**
     * For what else is known of relations and of their columns: one parameter, the oids of the relations. The column
     * {@code arguments} is the column's name, or empty for the relation.
     */
    static final Seq<String> OF_RELATIONS = Vector.of("relation.sql", "view.sql", "sequence.sql");

    String sql() {
        return SqlResource.read(resource);
    }
}
