package dev.postern.domain.watch;

import java.util.Optional;

/**
 * Looks at what the database holds, in the schemas that the role may use.
 *
 * <p>Every method throws {@link MissingPrivilegeException} when it may use none, or not the one that is asked for.
 */
public interface SchemaView {

    /**
     * Relations in the order of their names.
     *
     * @param filter a part of the name, with or without the schema; everything where it is empty
     */
    Slice<RelationSummary> relations(String filter, Stretch stretch);

    Optional<RelationPicture> relation(String schema, String name);
}
