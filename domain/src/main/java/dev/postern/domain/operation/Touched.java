package dev.postern.domain.operation;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A footprint that is compared with many others: what it touches, by the relation or object that holds it, so that only
 * what is about the same one has to be compared. Says the same as {@link Footprint#commutesWith}.
 */
public final class Touched {

    private static final int MARKS = 1024;

    private final Map<ObjectName, Part> parts = new HashMap<>();
    /** One for each of those, and for others with it: where two have none in common, there is nothing to compare. */
    private final BitSet marks = new BitSet(MARKS);

    private final Part whole = new Part();
    private final Part wide = new Part();

    /** The touches of one relation or object. */
    private static final class Part {

        private final List<Touch> reads = new ArrayList<>();
        private final List<Touch> writes = new ArrayList<>();
        /** The aspects that somebody has to write to disturb any of it. */
        private final Set<Aspect> minded = EnumSet.noneOf(Aspect.class);

        void read(Touch touch) {
            reads.add(touch);
            minded.add(touch.aspect().written());
        }

        void written(Touch touch) {
            writes.add(touch);
            minded.add(touch.aspect());
        }

        void add(Part other) {
            reads.addAll(other.reads);
            writes.addAll(other.writes);
            minded.addAll(other.minded);
        }

        private static Part of(Part one, Part other) {
            Part both = new Part();
            both.add(one);
            both.add(other);
            return both;
        }

        boolean disturbs(Part other) {
            for (Touch write : writes) {
                if (other.minded.contains(write.aspect()) && other.isDisturbedBy(write)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isDisturbedBy(Touch write) {
            for (Touch each : writes) {
                if (write.disturbs(each)) {
                    return true;
                }
            }
            for (Touch each : reads) {
                if (write.disturbsReader(each)) {
                    return true;
                }
            }
            return false;
        }
    }

    public Touched(Footprint footprint) {
        footprint.reads().forEach(touch -> places(touch).forEach(part -> part.read(touch)));
        footprint.writes().forEach(touch -> places(touch).forEach(part -> part.written(touch)));
        parts.keySet().forEach(holder -> marks.set(Math.floorMod(holder.hashCode(), MARKS)));
    }

    /** All that these touch. */
    public Touched(Iterable<Touched> several) {
        for (Touched each : several) {
            each.parts.forEach((holder, part) -> parts.merge(holder, part, Part::of));
            marks.or(each.marks);
            whole.add(each.whole);
            wide.add(each.wide);
        }
    }

    public boolean commutesWith(Touched other) {
        return !disturbs(other) && !other.disturbs(this);
    }

    /** Whether it touches something of one of these relations and objects, each of them a {@link #holder}. */
    public boolean isAboutAny(Set<ObjectName> holders) {
        return parts.keySet().stream().anyMatch(holders::contains);
    }

    /** Whether it touches something of a class of which that holds. */
    public boolean isAboutAny(ObjectClass objectClass, Predicate<ObjectName> such) {
        return parts.keySet().stream()
                .anyMatch(holder -> holder.qualifiedIn(objectClass).isDefined() && such.test(holder));
    }

    /** Whether what is written here is read or written there. */
    public boolean disturbs(Touched other) {
        if (wide.disturbs(other.whole) || whole.disturbs(other.wide)) {
            return true;
        }
        return marks.intersects(other.marks) && disturbsPartOf(other);
    }

    private boolean disturbsPartOf(Touched other) {
        for (Map.Entry<ObjectName, Part> each : parts.entrySet()) {
            Part same = other.parts.get(each.getKey());
            if (same != null && each.getValue().disturbs(same)) {
                return true;
            }
        }
        return false;
    }

    private List<Part> places(Touch touch) {
        return List.of(whole, isWide(touch) ? wide : parts.computeIfAbsent(holder(touch.object()), name -> new Part()));
    }

    /** A schema holds what has names of its own, and what is given by default may be given everywhere. */
    private static boolean isWide(Touch touch) {
        return touch.object().schemaItself().isDefined() || touch.aspect() == Aspect.PRIVILEGES_BY_DEFAULT;
    }

    /** The relation that a name belongs to; of what belongs to none, all that is called so. */
    public static ObjectName holder(ObjectName name) {
        return name.relationName().<ObjectName>map(ObjectName.Relation::new).getOrElse(name::family);
    }
}
