package dev.postern.domain.operation;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;

/** One aspect of one object, read or written. */
public record Touch(ObjectName object, Aspect aspect) implements Comparable<Touch> {

    /**
     * Whether writing this disturbs somebody who touches {@code other}. Whether a part exists says nothing about whether
     * its whole does, while a whole that comes or goes takes its parts along; a trigger is no part of what a relation is made
     * of; a comment is about one object and not its
     * parts; what is given by default in one schema is not given in another; one key does not mind another of the same
     * table, nor one foreign key another to it, nor one constraint another; every other aspect of a whole is made of the
     * same aspect of its parts.
     */
    boolean disturbs(Touch other) {
        if (aspect != other.aspect) {
            return false;
        }
        return switch (aspect) {
            case EXISTENCE -> object.contains(other.object);
            case SHAPE -> isRelated(other) && isPartOfTheShapeOf(other) && other.isPartOfTheShapeOf(this);
            case COMMENT -> object.equals(other.object);
            case KEYS, PRIMARY_KEY, REFERENCES, LIMITS, FIRING, ROWS -> false;
            case PRIVILEGES_BY_DEFAULT -> object.equals(other.object) || isEverywhere() || other.isEverywhere();
            default -> isRelated(other);
        };
    }

    /** What is set off by its rows, or says which of them are seen, is no part of what a relation is made of. */
    private boolean isPartOfTheShapeOf(Touch whole) {
        boolean standsBeside = object.relationIn(ObjectClass.TRIGGER).isDefined()
                || object.relationIn(ObjectClass.POLICY).isDefined();
        return object.equals(whole.object) || !standsBeside;
    }

    private boolean isRelated(Touch other) {
        return object.contains(other.object) || other.object.contains(object);
    }

    /** A constraint of which only the name is known may be any key of its table. */
    private boolean isAnyKeyOf(Touch other) {
        return object.asConstraint().isDefined() && object.relationName().equals(other.object.relationName());
    }

    private boolean isEverywhere() {
        return object.schemaItself().isEmpty();
    }

    /** The same aspect of what is called otherwise. */
    Touch following(Renaming renaming) {
        return new Touch(renaming.of(object), aspect);
    }

    /** Whether writing this disturbs somebody who reads {@code other}: who reads comments reads those on parts too. */
    boolean disturbsReader(Touch other) {
        return disturbs(other)
                || switch (other.aspect) {
                    case COMMENT -> aspect == Aspect.COMMENT && other.object.contains(object);
                    case KEYS, PRIMARY_KEY, LIMITS -> aspect == other.aspect && (isRelated(other) || isAnyKeyOf(other));
                    case REFERENCES -> aspect == Aspect.REFERENCES && isRelated(other);
                    case FIRING ->
                        aspect == Aspect.BEHAVIOUR && object.asConstraint().isEmpty() && isMoreThanAColumn(other);
                    case ROWS -> aspect == Aspect.DATA && isMoreThanAColumn(other);
                    default -> false;
                };
    }

    private boolean isMoreThanAColumn(Touch other) {
        return object.asColumn().isEmpty() && isRelated(other);
    }

    @Override
    public int compareTo(Touch other) {
        int byObject = object.compareTo(other.object);
        return byObject != 0 ? byObject : aspect.compareTo(other.aspect);
    }

    @Override
    public String toString() {
        return aspect.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " of " + object.describe();
    }
}
