package dev.postern.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Names that say nothing, and are therefore not given. */
final class NamingRules {

    @ArchTest
    static final ArchRule no_class_is_named_after_its_pattern = noClasses()
            .should()
            .haveNameMatching(
                    named(".*Impl|.*Utils?|.*Helper|.*Manager|.*Service|Abstract.*|Base[A-Z].*|I[A-Z][a-z].*"))
            .because("a name says what a thing is in the user's world; these say only that somebody wrote a class");

    @ArchTest
    static final ArchRule no_package_is_a_drawer = noClasses()
            .should()
            .resideInAnyPackage(
                    "..model..", "..service..", "..util..", "..common..", "..impl..", "..dto..", "..helper..")
            .because("packages are named after features, and everything that has no place ends in such a drawer");

    private NamingRules() {}

    /** The last part of a name, also of a nested class. */
    private static String named(String pattern) {
        return "(.*[.$])?(" + pattern + ")";
    }
}
