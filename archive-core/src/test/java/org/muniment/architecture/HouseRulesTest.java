package org.muniment.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which room may know which: see docs/architecture.md. */
class HouseRulesTest {

    private static final String HOUSE = "org.muniment.";

    /** The features, each of which may know those before it and no other. */
    private static final List<String> FEATURES =
            List.of(
                    "kernel",
                    "record",
                    "vocabulary",
                    "source",
                    "passage",
                    "extraction",
                    "authority",
                    "claim",
                    "event",
                    "review",
                    "suggestion",
                    "batch",
                    "publication",
                    "integrity",
                    "specimen");

    private static final JavaClasses CORE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(new ImportOption.DoNotIncludeJars())
                    .importPackages("org.muniment");

    @TestFactory
    Stream<DynamicTest> knowsOnlyTheFeaturesBeforeIt() {
        return FEATURES.stream()
                .map(
                        feature ->
                                DynamicTest.dynamicTest(
                                        feature,
                                        () ->
                                                noClasses()
                                                        .that(resideInAPackage(within(feature)))
                                                        .should()
                                                        .dependOnClassesThat(
                                                                resideInAnyPackage(later(feature)))
                                                        .because("features depend in one direction")
                                                        .allowEmptyShould(true)
                                                        .check(CORE)));
    }

    @Test
    void keepsTheRootOfAFeatureFreeOfFrameworks() {
        String[] roots =
                FEATURES.stream()
                        .filter(feature -> !feature.equals("kernel"))
                        .map(feature -> HOUSE + feature)
                        .toArray(String[]::new);
        String[] known =
                Stream.concat(
                                Stream.of("java..", "org.jspecify.annotations", HOUSE + "kernel.."),
                                Stream.of(roots))
                        .toArray(String[]::new);
        classes()
                .that()
                .resideInAnyPackage(roots)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(known)
                .because("the domain is readable and testable without any framework")
                .check(CORE);
    }

    @Test
    void keepsTheKernelFreeOfPersistence() {
        noClasses()
                .that()
                .resideInAPackage(HOUSE + "kernel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "io.quarkus..", "org.hibernate..")
                .because("every feature stands on the kernel")
                .check(CORE);
    }

    @Test
    void letsNoRowLeaveItsStore() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAPackage(HOUSE + "*.store")
                .because("callers get domain types; rows are how they are kept")
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void keepsHttpOutOfTheCore() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..", "org.jboss.resteasy..")
                .because("the core is used by the API, the commands and the tests alike")
                .check(CORE);
    }

    @Test
    void namesNoRoomADrawer() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..",
                        "..dto..",
                        "..manager..",
                        "..helper..",
                        "..support..",
                        "..impl..")
                .because("a package is a concept of the field")
                .check(CORE);
    }

    @Test
    void saysInEveryPackageWhatItIsForAndThatNothingIsNull() {
        Set<String> packages = new TreeSet<>();
        CORE.forEach((JavaClass c) -> packages.add(c.getPackageName()));
        List<String> unmarked = new ArrayList<>();
        for (String name : packages) {
            try {
                Class<?> info = Class.forName(name + ".package-info");
                if (!info.isAnnotationPresent(NullMarked.class)) {
                    unmarked.add(name);
                }
            } catch (ClassNotFoundException e) {
                unmarked.add(name);
            }
        }
        Assertions.assertEquals(List.of(), unmarked);
    }

    private static String within(String feature) {
        return HOUSE + feature + "..";
    }

    private static String[] later(String feature) {
        return FEATURES.subList(FEATURES.indexOf(feature) + 1, FEATURES.size()).stream()
                .map(HouseRulesTest::within)
                .toArray(String[]::new);
    }
}
