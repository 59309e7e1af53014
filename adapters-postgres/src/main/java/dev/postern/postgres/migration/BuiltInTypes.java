package dev.postern.postgres.migration;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;

/** The types of {@code pg_catalog} by the names that the catalog has for them, and as {@code format_type} prints them. */
final class BuiltInTypes {

    private static final Vector<String> PRINTED_AS_NAMED = Vector.of("""
                aclitem box bpchar bytea cid cidr circle date datemultirange daterange gtsvector inet int2vector
                int4multirange int4range int8multirange int8range interval json jsonb jsonpath line lseg macaddr
                macaddr8 money name numeric nummultirange numrange oid oid8 oidvector path pg_lsn pg_snapshot point
                polygon refcursor regclass regcollation regconfig regdictionary regnamespace regoper regoperator
                regproc regprocedure regrole regtype text tid tsmultirange tsquery tsrange tstzmultirange tstzrange
                tsvector txid_snapshot uuid xid xid8 xml
                anyarray anycompatible anycompatiblearray anycompatiblemultirange anycompatiblenonarray
                anycompatiblerange anyelement anyenum anymultirange anynonarray anyrange cstring event_trigger
                fdw_handler index_am_handler internal language_handler record table_am_handler trigger tsm_handler
                unknown void""".split("\\s+"));
    private static final Map<String, String> PRINTED = printed();

    private BuiltInTypes() {}

    /** How the type of this name in {@code pg_catalog} is printed when it has no modifier. */
    static Option<String> printed(String name) {
        return Option.of(PRINTED.get(name));
    }

    private static Map<String, String> printed() {
        Map<String, String> printed = new HashMap<>();
        for (String name : PRINTED_AS_NAMED) {
            printed.put(name, name);
        }
        printed.put("bool", "boolean");
        printed.put("int2", "smallint");
        printed.put("int4", "integer");
        printed.put("int8", "bigint");
        printed.put("float4", "real");
        printed.put("float8", "double precision");
        printed.put("varchar", "character varying");
        printed.put("varbit", "bit varying");
        printed.put("time", "time without time zone");
        printed.put("timetz", "time with time zone");
        printed.put("timestamp", "timestamp without time zone");
        printed.put("timestamptz", "timestamp with time zone");
        printed.put("char", "\"char\"");
        printed.put("bit", "\"bit\"");
        return Map.copyOf(printed);
    }
}
