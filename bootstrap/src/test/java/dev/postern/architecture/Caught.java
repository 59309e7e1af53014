package dev.postern.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** A rule that must complain about these fixtures, naming the one to blame. */
record Caught(ArchRule rule, String blamed, List<Class<?>> fixtures) {

    @Override
    public String toString() {
        return blamed.substring(blamed.lastIndexOf('.') + 1) + " by: " + rule.getDescription();
    }
}
