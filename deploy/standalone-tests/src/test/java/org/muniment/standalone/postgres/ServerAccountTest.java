package org.muniment.standalone.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.muniment.standalone.process.ServerFailure;

class ServerAccountTest {

    @Test
    void anOrdinaryUserRunsTheServerAsItIs() {
        assertEquals(
                List.of("postgres", "-D", "data"),
                ServerAccount.chosen("amara", command -> false).command("postgres", "-D", "data"));
    }

    @Test
    void rootRunsItInAUserNamespace() {
        assertEquals(
                List.of("unshare", "-U", "postgres"),
                ServerAccount.chosen("root", command -> true).command("postgres"));
    }

    @Test
    void rootChangesTheAccountWhereNamespacesAreSwitchedOff() {
        var account =
                ServerAccount.chosen(
                        "root",
                        command ->
                                command.getFirst().equals("setpriv")
                                        && command.contains("--reuid=nobody"));
        assertEquals("nobody", account.owner());
        assertEquals("setpriv", account.command("postgres").getFirst());
    }

    @Test
    void rootIsToldWhatToDoWhereNeitherWorks() {
        var failure =
                assertThrows(
                        ServerFailure.class, () -> ServerAccount.chosen("root", command -> false));
        assertTrue(failure.toString().contains("as an ordinary user"), failure.toString());
        assertTrue(failure.toString().contains("user.max_user_namespaces"), failure.toString());
    }
}
