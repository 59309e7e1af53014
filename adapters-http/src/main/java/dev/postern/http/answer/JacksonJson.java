package dev.postern.http.answer;

import io.javalin.json.JsonMapper;
import java.lang.reflect.Type;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;

/** Writes records as JSON: their components in order, what is absent as null. */
public final class JacksonJson implements JsonMapper {

    private static final ObjectMapper MAPPER = tools.jackson.databind.json.JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    @Override
    public String toJsonString(Object value, Type type) {
        return json(value);
    }

    /** A record as JSON. */
    public static String json(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
