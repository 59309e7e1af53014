package dev.postern.architecture;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** Every module, as it ships, keeps every rule. */
@AnalyzeClasses(packages = "dev.postern", importOptions = MainClasses.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchTests dependencies = ArchTests.in(DependencyRules.class);

    @ArchTest
    static final ArchTests domain = ArchTests.in(DomainRules.class);

    @ArchTest
    static final ArchTests ports = ArchTests.in(PortRules.class);

    @ArchTest
    static final ArchTests names = ArchTests.in(NamingRules.class);

    @ArchTest
    static final ArchTests habits = ArchTests.in(HabitRules.class);

    @ArchTest
    static final ArchTests existence = ArchTests.in(ExistenceRules.class);
}
