package dev.postern.domain.catalog;

import io.vavr.Tuple2;
import io.vavr.collection.Iterator;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;

/**
 * Something of one name that is not the same before and after.
 *
 * @param before what it was; none where it has come
 * @param after what it is; none where it has gone
 */
public record Difference<K extends Comparable<? super K>, V>(K name, Option<V> before, Option<V> after) {

    /**
     * In what two maps differ, in order. What a change leaves alone is the very same object in both, so that is passed
     * over without being looked at.
     */
    @SuppressWarnings("ReferenceEquality")
    public static <K extends Comparable<? super K>, V> Seq<Difference<K, V>> between(
            SortedMap<K, V> before, SortedMap<K, V> after) {
        return before == after ? Vector.empty() : Vector.ofAll(along(before.iterator(), after.iterator()));
    }

    private static <K extends Comparable<? super K>, V> List<Difference<K, V>> along(
            Iterator<Tuple2<K, V>> befores, Iterator<Tuple2<K, V>> afters) {
        List<Difference<K, V>> found = new ArrayList<>();
        Option<Tuple2<K, V>> was = next(befores);
        Option<Tuple2<K, V>> is = next(afters);
        while (was.isDefined() || is.isDefined()) {
            int order = order(was, is);
            if (order < 0) {
                found.add(new Difference<>(was.get()._1(), was.map(Tuple2::_2), Option.none()));
            } else if (order > 0) {
                found.add(new Difference<>(is.get()._1(), Option.none(), is.map(Tuple2::_2)));
            } else if (isOther(was.get()._2(), is.get()._2())) {
                found.add(new Difference<>(was.get()._1(), was.map(Tuple2::_2), is.map(Tuple2::_2)));
            }
            was = order <= 0 ? next(befores) : was;
            is = order >= 0 ? next(afters) : is;
        }
        return found;
    }

    /** Negative where what comes next is only before, positive where it is only after. */
    @SuppressWarnings("ReferenceEquality")
    private static <K extends Comparable<? super K>, V> int order(Option<Tuple2<K, V>> was, Option<Tuple2<K, V>> is) {
        if (was.isEmpty() || is.isEmpty()) {
            return was.isEmpty() ? 1 : -1;
        }
        K earlier = was.get()._1();
        K later = is.get()._1();
        return earlier == later ? 0 : earlier.compareTo(later);
    }

    @SuppressWarnings("ReferenceEquality")
    private static <T> boolean isOther(T one, T another) {
        return one != another && !one.equals(another);
    }

    private static <T> Option<T> next(Iterator<T> iterator) {
        return iterator.hasNext() ? Option.some(iterator.next()) : Option.none();
    }
}
