package dev.postern.domain.operation.routine;

import dev.postern.domain.catalog.Property;

/** What makes a routine what it is, beside its name and the types of its arguments. */
public final class RoutineProperty {

    public static final Property LANGUAGE = Property.LANGUAGE;
    public static final Property PARAMETERS = Property.PARAMETERS;
    public static final Property RESULT = new Property("result");
    public static final Property DEFAULTS = Property.DEFAULTS;
    public static final Property BODY = Property.BODY;
    public static final Property SQL_BODY = new Property("sql body");
    public static final Property LIBRARY = new Property("library");
    public static final Property WINDOW = new Property("window");
    public static final Property VOLATILITY = new Property("volatility");
    public static final Property STRICTNESS = new Property("strictness");
    public static final Property SECURITY = new Property("security");
    public static final Property LEAKPROOFNESS = new Property("leakproofness");
    public static final Property PARALLEL = new Property("parallel");
    public static final Property COST = new Property("cost");
    public static final Property ROWS = new Property("rows");
    public static final Property SUPPORT = new Property("support");

    private RoutineProperty() {}

    /** The value that a configuration parameter has while the routine runs. */
    public static Property setting(String parameter) {
        return new Property("setting " + parameter);
    }
}
