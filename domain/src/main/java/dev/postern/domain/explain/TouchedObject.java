package dev.postern.domain.explain;

import dev.postern.domain.operation.Touch;
import io.vavr.collection.Set;
import io.vavr.collection.TreeSet;
import java.util.List;
import java.util.Locale;

/**
 * An object that a statement reads or writes.
 *
 * @param object what it is and its name: {@code column public.orders.total}
 * @param aspects what about it: {@code existence}, {@code column order}
 */
public record TouchedObject(String object, List<String> aspects) {

    public TouchedObject {
        aspects = List.copyOf(aspects);
    }

    static List<TouchedObject> of(Set<Touch> touches) {
        return TreeSet.ofAll(touches.map(Touch::object))
                .toVector()
                .map(object -> new TouchedObject(
                        object.describe(),
                        TreeSet.ofAll(touches.filter(touch -> touch.object().equals(object)))
                                .toVector()
                                .map(touch -> word(touch.aspect()))
                                .toJavaList()))
                .toJavaList();
    }

    private static String word(Enum<?> aspect) {
        return aspect.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
