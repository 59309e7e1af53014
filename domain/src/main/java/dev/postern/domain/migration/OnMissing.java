package dev.postern.domain.migration;

/** What to do with an operation whose needs are not met. */
public enum OnMissing {
    /** What the policy says for its kind. */
    POLICY,
    /** Wait, and do it as soon as the needs are met. */
    DEFER,
    /** Run nothing. */
    REFUSE
}
