package org.jiban.people;

import java.time.Instant;
import java.util.List;
import org.jiban.journal.Fact;
import org.jiban.kernel.Role;
import org.jspecify.annotations.Nullable;

/** What happens to accounts, as the journal keeps it: never a name, a password or a token. */
public sealed interface PeopleFact extends Fact {
    record Created(List<Role> roles, @Nullable String unit) implements PeopleFact {
        @Override
        public String act() {
            return "account.created";
        }
    }

    record RolesChanged(
            List<Role> before,
            List<Role> after,
            @Nullable String unitBefore,
            @Nullable String unitAfter) implements PeopleFact {
        @Override
        public String act() {
            return "account.role-changed";
        }
    }

    record SignedIn(long session) implements PeopleFact {
        @Override
        public String act() {
            return "account.signed-in";
        }
    }

    /** @param failures how many in a row for this name from this address */
    record SignInRefused(int failures) implements PeopleFact {
        @Override
        public String act() {
            return "account.sign-in-refused";
        }
    }

    record SignedOut(long session) implements PeopleFact {
        @Override
        public String act() {
            return "account.signed-out";
        }
    }

    record PasswordChanged(boolean bySomebodyElse) implements PeopleFact {
        @Override
        public String act() {
            return "account.password-changed";
        }
    }

    record Disabled(int sessionsEnded, int tokensRevoked) implements PeopleFact {
        @Override
        public String act() {
            return "account.disabled";
        }
    }

    record Enabled() implements PeopleFact {
        @Override
        public String act() {
            return "account.enabled";
        }
    }

    record SessionsEnded(int sessions) implements PeopleFact {
        @Override
        public String act() {
            return "account.sessions-ended";
        }
    }

    record TokenIssued(long token, @Nullable Instant expiresAt) implements PeopleFact {
        @Override
        public String act() {
            return "token.issued";
        }
    }

    record TokenRevoked(long token) implements PeopleFact {
        @Override
        public String act() {
            return "token.revoked";
        }
    }
}
