package stockroom.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.Slice;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;
import stockroom.lambda.Surroundings;

/** What may know what. Maven's modules forbid most of it; this is the rest. A rule that matches no class fails as well. */
@AnalyzeClasses(packages = "stockroom", importOptions = ImportOption.DoNotIncludeTests.class)
class DependencyRulesTest {
    /** Packages that every function may use; each other one is a function of its own, or runs on a developer's machine only. */
    private static final String[] SHARED = {
        "stockroom.domain..",
        "stockroom.dynamodb..",
        "stockroom.messaging..",
        "stockroom.lambda..",
        "stockroom.ordering..",
        "stockroom.purchasing..",
        "stockroom.documents.."
    };

    private static final String[] MACHINE = {"stockroom.testkit..", "stockroom.local.."};

    private static final DescribedPredicate<JavaClass> FUNCTIONS = not(resideInAnyPackage(SHARED))
            .and(not(resideInAnyPackage(MACHINE)))
            .as("functions");

    @ArchTest
    static final ArchRule the_domain_knows_java_and_itself_only = classes()
            .that()
            .resideInAPackage("stockroom.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "stockroom.domain..", "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule the_domain_s_words_have_no_cycles =
            slices().matching("stockroom.domain.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_domain_is_given_its_clock_ids_and_randomness = noClasses()
            .that()
            .resideInAPackage("stockroom.domain..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, ThreadLocalRandom.class, SecureRandom.class);

    @ArchTest
    static final ArchRule nobody_reads_the_environment_or_the_machine_s_clock_but_the_surroundings = noClasses()
            .that(not(resideInAnyPackage(MACHINE)))
            .and()
            .doNotBelongToAnyOf(Surroundings.class)
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule only_stores_messaging_and_wiring_speak_to_AWS = noClasses()
            .that(not(resideInAnyPackage("stockroom.dynamodb..", "stockroom.messaging..")))
            .and(not(resideInAnyPackage(MACHINE)))
            .and(not(simpleNameEndingWith("Wiring")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon.awssdk..");

    @ArchTest
    static final ArchRule json_stays_at_the_edges = noClasses()
            .that(not(resideInAnyPackage("stockroom.lambda..", "stockroom.messaging..")))
            .and(not(resideInAnyPackage(MACHINE)))
            .and(not(simpleNameEndingWith("Request")))
            .and(not(simpleNameEndingWith("Response")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule functions_do_not_know_each_other =
            slices().matching("stockroom.(*)..").that(areFunctions()).should().notDependOnEachOther();

    @ArchTest
    static final ArchRule what_is_shared_knows_no_function = noClasses()
            .that()
            .resideInAnyPackage(SHARED)
            .should()
            .dependOnClassesThat(FUNCTIONS.and(resideInAPackage("stockroom..")));

    @ArchTest
    static final ArchRule nothing_that_is_deployed_knows_the_tests_or_the_local_run = noClasses()
            .that(not(resideInAnyPackage(MACHINE)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(MACHINE);

    @ArchTest
    static final ArchRule a_name_says_what_a_thing_is = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Data|Info|Base)")
            .orShould()
            .resideInAnyPackage("..util..", "..impl..", "..manager..", "..helper..");

    @ArchTest
    static final ArchRule null_is_said_where_it_may_be = classes()
            .that(not(resideInAnyPackage(MACHINE)))
            .should(new ArchCondition<>("be in a @NullMarked package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                        events.add(SimpleConditionEvent.violated(
                                type, type.getName() + " needs a package-info.java with @NullMarked"));
                    }
                }
            });

    @ArchTest
    static final ArchRule an_entry_point_is_called_a_function = classes()
            .that(FUNCTIONS)
            .and()
            .areAssignableTo(RequestStreamHandler.class)
            .should()
            .haveSimpleNameEndingWith("Function")
            .andShould(haveTheConstructorsOfAHandler());

    private static ArchCondition<JavaClass> haveTheConstructorsOfAHandler() {
        return new ArchCondition<>("have a constructor for Lambda and one for tests and the local run") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.tryGetConstructor().isEmpty()
                        || type.tryGetConstructor(Surroundings.class).isEmpty()) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " needs constructors () and (Surroundings)"));
                }
            }
        };
    }

    private static DescribedPredicate<Slice> areFunctions() {
        return DescribedPredicate.describe(
                "are functions", slice -> slice.stream().allMatch(FUNCTIONS));
    }
}
