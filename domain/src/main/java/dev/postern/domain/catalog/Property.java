package dev.postern.domain.catalog;

/**
 * The name of one thing that makes an object what it is, in PostgreSQL's words: {@code labels} of an enum type,
 * {@code volatility} of a function, {@code row security} of a table.
 */
public record Property(String name) implements Comparable<Property> {

    /** The statement that would make the object anew, as the server words it; it says nothing about likeness. */
    public static final Property STATEMENT = new Property("statement");

    /** What sets off a trigger, and what it does then: its statement without its own name and that of its table. */
    public static final Property DEFINITION = new Property("definition");

    /** The column that a sequence belongs to and goes with. */
    public static final Property OWNED_BY = new Property("owned by");

    /** The table that a partition belongs to. */
    public static final Property PARTITION_OF = new Property("partition of");

    /** How a partitioned table tells its rows apart: {@code RANGE (created)}. */
    public static final Property PARTITION_KEY = new Property("partition key");

    /** What its bound means for a row of a partition, as the server words it; it says no more than the bound does. */
    public static final Property PARTITION_CONSTRAINT = new Property("partition constraint");
    /** The tables that a table inherits from, in order. */
    public static final Property INHERITS = new Property("inherits");

    /** That a column or a check is on a table only because a parent of the table has it. */
    public static final Property INHERITED = new Property("inherited");

    /** The columns that an object goes with when they are dropped, without standing in the way of it. */
    public static final Property GOES_WITH = new Property("goes with");

    /** The parameters of a routine in their order, each with its mode, its name and its type. */
    public static final Property PARAMETERS = new Property("parameters");

    /** What the last parameters of a routine are where a call does not say. */
    public static final Property DEFAULTS = new Property("defaults");

    /** In which language a routine says what it does. */
    public static final Property LANGUAGE = new Property("language");

    /** What a routine does, in its own language. */
    public static final Property BODY = new Property("body");

    public static final Property OWNER = new Property("owner");
    public static final Property PRIVILEGES = new Property("privileges");

    @Override
    public int compareTo(Property other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
