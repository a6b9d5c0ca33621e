package org.jiban.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiban.directory.Directory;
import org.jiban.kernel.Actor;
import org.jiban.kernel.City;
import org.jiban.kernel.Role;
import org.jiban.kernel.Transactions;
import org.jiban.people.Account;
import org.jiban.people.People;
import org.jiban.platform.Home;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo's accounts: those that {@code demo.yaml} of the pack names, or one per role, with passwords and tokens made at
 * the first start and written to {@code HOME/demo-accounts.json}, which only its owner may read.
 */
final class DemoAccounts {
    static final String FILE = "demo-accounts.json";
    private static final Actor ACTOR = Actor.system("demo");
    private static final Set<Role> NOBODY = Set.of(Role.CITIZEN, Role.SYSTEM);

    private final People people;
    private final Directory directory;
    private final City city;
    private final Home home;
    private final Transactions transactions;

    DemoAccounts(ApplicationContext context) {
        people = context.getBean(People.class);
        directory = context.getBean(Directory.class);
        city = context.getBean(City.class);
        home = context.getBean(Home.class);
        transactions = context.getBean(Transactions.class);
    }

    private record Wanted(
            String username, Role role, @Nullable String unit, String name) {}

    /** Makes the accounts once; later starts find them. */
    void make() {
        if (people.nobody()) {
            transactions.inOne(() -> write(wanted().stream().map(this::make).toList()));
        }
    }

    private Map<String, @Nullable String> make(Wanted wanted) {
        String password = secret();
        Account account =
                people.create(wanted.username(), password, Set.of(wanted.role()), wanted.unit(), wanted.name(), ACTOR);
        Map<String, @Nullable String> line = new LinkedHashMap<>();
        line.put("role", wanted.role().name());
        line.put("username", wanted.username());
        line.put("password", password);
        line.put("token", people.issueToken(account.id(), "demo", null, ACTOR));
        line.put("unit", wanted.unit());
        return line;
    }

    private void write(List<Map<String, @Nullable String>> accounts) {
        try {
            home.writeSecret(
                    FILE,
                    JsonMapper.builder()
                            .build()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(accounts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Wanted> wanted() {
        Path file = city.pack().resolve("demo.yaml");
        return Files.exists(file) ? read(file) : onePerRole();
    }

    private static List<Wanted> read(Path file) {
        try (var in = Files.newBufferedReader(file)) {
            Map<String, List<Map<String, Object>>> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return yaml.getOrDefault("accounts", List.of()).stream()
                    .map(each -> new Wanted(
                            String.valueOf(each.get("username")),
                            Role.valueOf(String.valueOf(each.get("role"))),
                            each.get("unit") == null ? null : String.valueOf(each.get("unit")),
                            String.valueOf(each.get("name"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Wanted> onePerRole() {
        String unit = directory.districts().iterator().next().code();
        List<Wanted> wanted = new ArrayList<>();
        Arrays.stream(Role.values()).filter(role -> !NOBODY.contains(role)).forEach(role -> {
            boolean ofUnit = role == Role.HANDLER || role == Role.UNIT_LEAD;
            String name = role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            wanted.add(new Wanted(name, role, ofUnit ? unit : null, name));
        });
        return wanted;
    }

    private static String secret() {
        byte[] bytes = new byte[9];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
