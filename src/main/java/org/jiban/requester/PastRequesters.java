package org.jiban.requester;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people of imported history (历史诉求人): a pseudonym of the source is one requester, whoever has none is one each. */
@Component
class PastRequesters {
    private final Registry registry;
    private final Vault vault;

    PastRequesters(Registry registry, Vault vault) {
        this.registry = registry;
        this.vault = vault;
    }

    List<KnownRequester> register(String source, List<@Nullable String> pseudonyms, ContentKeys keys) {
        Map<String, byte[]> hashes = new LinkedHashMap<>();
        for (String each : pseudonyms) {
            if (each != null) {
                hashes.computeIfAbsent(each, name -> registry.pseudonymHash(source, name));
            }
        }
        Map<ByteBuffer, KnownRequester> known = known(hashes, keys);
        List<Registry.Nameless> fresh = new ArrayList<>();
        List<KnownRequester> all = new ArrayList<>();
        for (String each : pseudonyms) {
            ByteBuffer hash = each == null ? null : ByteBuffer.wrap(hashes.get(each));
            KnownRequester found = hash == null ? null : known.get(hash);
            if (found == null) {
                Registry.Nameless nameless = registry.nameless(hash == null ? null : hash.array());
                fresh.add(nameless);
                found = nameless.known();
                if (hash != null) {
                    known.put(hash, found);
                }
            }
            all.add(found);
        }
        if (!fresh.isEmpty()) {
            registry.addNameless(fresh);
        }
        return all;
    }

    /** Those that are there; a hash that an erasure has not yet taken out of the vault is taken out now. */
    private Map<ByteBuffer, KnownRequester> known(Map<String, byte[]> hashes, ContentKeys keys) {
        Map<ByteBuffer, KnownRequester> known = new HashMap<>();
        if (hashes.isEmpty()) {
            return known;
        }
        registry.find(hashes.values())
                .forEach((hash, found) -> known.put(
                        hash, new KnownRequester(found.id(), keys.key(found.id(), found.contentKey()), true)));
        registry.erasedOnes(hashes.values()).forEach(vault::destroy);
        return known;
    }
}
