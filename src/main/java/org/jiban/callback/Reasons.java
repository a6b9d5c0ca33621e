package org.jiban.callback;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jiban.kernel.BadInput;
import org.jiban.kernel.City;
import org.jiban.kernel.PackFile;
import org.jiban.order.ConfidentialReasons;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The city's list of reasons ({@code callback-reasons.csv}); a city without one asks for none. */
@Component
class Reasons implements ConfidentialReasons {
    private static final String FILE = "callback-reasons.csv";

    private final Map<String, Reason> byCode = new LinkedHashMap<>();

    Reasons(City city) {
        if (Files.exists(city.pack().resolve(FILE))) {
            new PackFile(city, FILE)
                    .rows(row -> new Reason(row.text("code"), row.text("zh"), row.text("en"), row.flag("confidential")))
                    .forEach(each -> byCode.put(each.code(), each));
        }
    }

    List<Reason> all() {
        return List.copyOf(byCode.values());
    }

    @Override
    public boolean confidential(String code) {
        Reason known = byCode.get(code);
        return known != null && known.confidential();
    }

    /** The codes once each; refuses one that is not in the list. */
    List<String> known(@Nullable List<? extends @Nullable String> codes) {
        if (codes == null) {
            return List.of();
        }
        LinkedHashSet<String> known = new LinkedHashSet<>();
        for (String code : codes) {
            if (code == null || !byCode.containsKey(code)) {
                throw new BadInput("reasons", "callback-reason-unknown", String.join(", ", byCode.keySet()));
            }
            known.add(code);
        }
        return List.copyOf(known);
    }
}
