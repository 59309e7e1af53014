package dev.postern.domain.sql;

import java.util.Set;

/** The key words of PostgreSQL 18 that are more than plain names (manual, Appendix C SQL Key Words). */
public final class Keywords {

    private static final Set<String> RESERVED = words("""
            all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create
            current_catalog current_date current_role current_time current_timestamp current_user default deferrable
            desc distinct do else end except false fetch for foreign from grant group having in initially intersect
            into lateral leading limit localtime localtimestamp not null offset on only or order placing primary
            references returning select session_user some symmetric system_user table then to trailing true union
            unique user using variadic when where window with""");

    private static final Set<String> RESERVED_EXCEPT_FOR_FUNCTIONS_AND_TYPES = words("""
            authorization binary collation concurrently cross current_schema freeze full ilike inner is isnull join
            left like natural notnull outer overlaps right similar tablesample verbose""");

    private static final Set<String> NO_NAMES_OF_FUNCTIONS_AND_TYPES = words("""
            between bigint bit boolean char character coalesce dec decimal exists extract float greatest grouping
            inout int integer interval json json_array json_arrayagg json_exists json_object json_objectagg json_query
            json_scalar json_serialize json_table json_value least merge_action national nchar none normalize nullif
            numeric out overlay position precision real row setof smallint substring time timestamp treat trim values
            varchar xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot
            xmlserialize xmltable""");

    private Keywords() {}

    /** Whether a table or a column can have this name only in quotes. */
    public static boolean isReserved(String word) {
        String folded = Folding.lower(word);
        return RESERVED.contains(folded) || RESERVED_EXCEPT_FOR_FUNCTIONS_AND_TYPES.contains(folded);
    }

    /** Whether {@code quote_ident} puts it in quotes: the reserved ones, and those no function or type can have. */
    public static boolean isQuoted(String word) {
        return isReserved(word) || NO_NAMES_OF_FUNCTIONS_AND_TYPES.contains(Folding.lower(word));
    }

    private static Set<String> words(String list) {
        return Set.of(list.split("\\s+"));
    }
}
