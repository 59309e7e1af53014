package dev.postern.postgres.migration;

import dev.postern.domain.sql.Identifier;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.antlr.v4.runtime.tree.ParseTree;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Function_callContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Indirection_varContext;

/**
 * What is called in a part of a statement: whether that may do something beside returning a value, and whether it makes one
 * row out of none, as an aggregate does where nothing is grouped (PostgreSQL manual, 9.21). Only functions of the system
 * that are listed here are known; any other may be either.
 */
record CallsMade(Names names) {

    private static final Set<String> ORDINARY = words("""
            abs age array_append array_cat array_length array_position array_prepend array_remove array_replace
            array_to_json array_to_string ascii btrim cardinality cbrt ceil ceiling char_length character_length chr
            clock_timestamp concat concat_ws convert_from convert_to current_database current_schema current_setting
            date_part date_trunc decode div encode exp extract floor format gen_random_uuid generate_series
            generate_subscripts initcap json_array_elements json_array_elements_text json_array_length json_build_array
            json_build_object json_each json_each_text json_extract_path json_extract_path_text json_object
            json_object_keys json_typeof jsonb_array_elements jsonb_array_elements_text jsonb_array_length
            jsonb_build_array jsonb_build_object jsonb_each jsonb_each_text jsonb_extract_path jsonb_extract_path_text
            jsonb_insert jsonb_object jsonb_object_keys jsonb_set jsonb_strip_nulls jsonb_typeof justify_days
            justify_hours left length ln log lower lpad ltrim make_date make_interval make_timestamp make_timestamptz
            md5 mod now nullif octet_length overlay pi position power quote_ident quote_literal quote_nullable random
            regexp_match regexp_matches regexp_replace regexp_split_to_array regexp_split_to_table repeat replace
            reverse right round row_to_json rpad rtrim setweight sha256 sign split_part sqrt starts_with
            statement_timestamp string_to_array strpos substr substring timezone to_char to_date to_hex to_json
            to_jsonb to_number to_timestamp to_tsquery to_tsvector transaction_timestamp translate trim trunc unnest
            upper uuid_generate_v4
            """);
    private static final Set<String> AGGREGATES = words("""
            any_value array_agg avg bit_and bit_or bit_xor bool_and bool_or count every json_agg json_object_agg
            jsonb_agg jsonb_object_agg max min mode percentile_cont percentile_disc range_agg stddev string_agg sum
            variance xmlagg
            """);
    private static final Set<String> OVER_WINDOWS = words("""
            cume_dist dense_rank first_value lag last_value lead nth_value ntile percent_rank rank row_number
            """);
    private static final Set<String> COUNTING = LinkedHashSet.of("nextval");

    private static Set<String> words(String list) {
        return LinkedHashSet.of(list.strip().split("\\s+"));
    }

    /** Whether all that is called, in sub-selects also, does nothing but return values. */
    boolean isHarmless(ParseTree part) {
        return harmful(part).isEmpty();
    }

    /** The calls that may do something besides. */
    Seq<Function_callContext> harmful(ParseTree part) {
        return in(part).reject(this::isHarmless);
    }

    /** The calls that count a sequence. */
    Seq<Function_callContext> counting(ParseTree part) {
        return in(part).filter(call -> is(call, COUNTING));
    }

    /** Whether something may be an aggregate of all rows, which there is one of also where there are none. */
    boolean mayAggregate(ParseTree part) {
        boolean notation = Each.of(Indirection_varContext.class, part).exists(this::isWrittenAsField);
        return notation || in(part).exists(call -> call.OVER() == null && !isOrdinary(call) && !is(call, COUNTING));
    }

    /** Whether it makes one value of those of all rows of a group. */
    boolean isAggregate(Function_callContext call) {
        return is(call, AGGREGATES) && call.OVER() == null;
    }

    private static Seq<Function_callContext> in(ParseTree part) {
        return Each.of(Function_callContext.class, part);
    }

    private boolean isHarmless(Function_callContext call) {
        return isOrdinary(call) || is(call, AGGREGATES) || is(call, OVER_WINDOWS);
    }

    /** SQL has words of its own for some; among those for XML and JSON are aggregates. */
    private boolean isOrdinary(Function_callContext call) {
        return is(call, ORDINARY)
                || call.function_construct() != null
                || call.extract_function() != null
                || call.system_function() != null
                || call.date_time_function() != null
                || call.string_value_function() != null;
    }

    /** {@code t.count} is {@code count(t)} where the table has no column of that name (manual, 4.2.6). */
    private boolean isWrittenAsField(Indirection_varContext variable) {
        String text = names.source().text(variable);
        String last = text.substring(text.lastIndexOf('.') + 1).strip();
        return text.contains(".") && AGGREGATES.contains(last.replace("\"", "").toLowerCase(java.util.Locale.ROOT));
    }

    private boolean is(Function_callContext call, Set<String> known) {
        return name(call).exists(known::contains);
    }

    /** Of a function of the system; an extension's may stand anywhere. */
    private Option<String> name(Function_callContext call) {
        Seq<Identifier> parts = Option.of(call.schema_qualified_name_nontype())
                .map(names::parts)
                .getOrElse(Vector.empty());
        boolean system =
                parts.size() == 1 || (parts.size() == 2 && parts.head().value().equals("pg_catalog"));
        return parts.lastOption().filter(name -> system).map(Identifier::value);
    }
}
