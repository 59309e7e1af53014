package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DataType;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Data_typeContext;

/** The notations for a column that counts (manual, 8.1.4 Serial Types). */
final class SerialType {

    private static final Map<String, DataType> COUNTED = HashMap.of("serial", "integer", "serial4", "integer")
            .merge(HashMap.of("bigserial", "bigint", "serial8", "bigint"))
            .merge(HashMap.of("smallserial", "smallint", "serial2", "smallint"))
            .mapValues(DataType::new);

    private SerialType() {}

    /** The type that the column really has; none if it is no serial column. */
    static Option<DataType> of(Names names, Data_typeContext type) {
        if (type.predefined_type().schema_qualified_name_nontype() == null) {
            return Option.none();
        }
        Seq<Identifier> name = names.parts(type.predefined_type().schema_qualified_name_nontype());
        Option<DataType> counted = Option.when(name.size() == 1, name)
                .flatMap(one -> COUNTED.get(one.head().value()));
        if (counted.isDefined() && type.getChildCount() > 1) {
            throw new NotUnderstood("an array of serial");
        }
        return counted;
    }
}
