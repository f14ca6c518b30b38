package org.muniment.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    private static final JavaClasses API =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.muniment.api");

    @Test
    void thePublicAndTheCurationApiDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage("..api.publicapi..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..api.curation..")
                .because("what is public is decided by publication, not by what curators see")
                .allowEmptyShould(true)
                .check(API);
        noClasses()
                .that()
                .resideInAPackage("..api.curation..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..api.publicapi..")
                .because("a change to the workbench must not change a public answer")
                .allowEmptyShould(true)
                .check(API);
    }

    @Test
    void theFrameKnowsNoFeature() {
        noClasses()
                .that()
                .resideInAnyPackage("..api.problem..", "..api.http..", "..api.identity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..api.publicapi..", "..api.curation..")
                .because("every feature stands in the same frame")
                .check(API);
    }

    @Test
    void noRowOfTheDatabaseIsSeenHere() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..")
                .because("no JPA type leaves a store")
                .check(API);
    }

    @Test
    void rolesAreInTheOneTable() {
        methods()
                .should()
                .notBeAnnotatedWith(RolesAllowed.class)
                .because("endpoint-roles.txt is the one place that says who may call what")
                .check(API);
    }
}
