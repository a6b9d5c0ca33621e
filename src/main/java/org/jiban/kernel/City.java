package org.jiban.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * City (城市): the one city this process serves, as its pack describes it.
 *
 * @param code folder name below {@code packs/}, also part of the schema's name
 * @param numberPrefix first part of the numbers people read out loud, e.g. {@code 12345}
 * @param phonePrefix prefix of invented phone numbers; no operator has been given it
 * @param simulated whether every page must say that the data are simulated
 * @param pack the pack's folder
 */
public record City(
        String code,
        String nameZh,
        String nameEn,
        ZoneId zone,
        String numberPrefix,
        String phonePrefix,
        String language,
        boolean simulated,
        Path pack) {

    /** Reads {@code pack.yaml} of a city pack. Throws {@link UncheckedIOException} when the pack is missing. */
    public static City read(Path packs, String code) {
        Path pack = packs.resolve(code);
        try (var in = Files.newBufferedReader(pack.resolve("pack.yaml"))) {
            Map<String, Object> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            Map<?, ?> name = (Map<?, ?>) required(yaml, "name");
            return new City(
                    code,
                    String.valueOf(name.get("zh")),
                    String.valueOf(name.get("en")),
                    ZoneId.of(String.valueOf(required(yaml, "zone"))),
                    String.valueOf(required(yaml, "numberPrefix")),
                    String.valueOf(required(yaml, "phonePrefix")),
                    String.valueOf(yaml.getOrDefault("language", "zh")),
                    Boolean.TRUE.equals(yaml.get("simulated")),
                    pack);
        } catch (IOException e) {
            throw new UncheckedIOException("No readable city pack at " + pack, e);
        }
    }

    /** The same city in a demo, where every page says that the data are simulated and nothing leaves the machine. */
    public City asDemo() {
        return new City(code, nameZh, nameEn, zone, numberPrefix, phonePrefix, language, true, pack);
    }

    /** The database schema that holds all of the city's tables. */
    public String schema() {
        return "city_" + code.replace('-', '_');
    }

    private static Object required(Map<String, Object> yaml, String key) {
        Object value = yaml.get(key);
        if (value == null) {
            throw new IllegalArgumentException("pack.yaml lacks " + key);
        }
        return value;
    }
}
