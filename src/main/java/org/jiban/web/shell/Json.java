package org.jiban.web.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jiban.kernel.City;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How JSON is read and written: strictly (no key twice, nothing behind the end, no number for a text), times as
 * ISO-8601 with the city's offset.
 */
@Configuration(proxyBeanMethods = false)
class Json {
    /** Deeper than this no body of ours goes. */
    private static final int DEPTH = 60;

    private static final int LONGEST_TEXT = 200_000;

    @Bean
    JsonFactoryBuilderCustomizer limits() {
        return factory -> factory.streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxStringLength(LONGEST_TEXT)
                        .maxNumberLength(50)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    @Bean
    JsonMapperBuilderCustomizer strictness(City city) {
        SimpleModule module = new SimpleModule("jiban")
                .addSerializer(new InstantWriter(city.zone()))
                .addDeserializer(String.class, new TextReader());
        return mapper -> mapper.addModule(module)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    }

    /** Writes {@code 2026-11-24T10:43:00+08:00}. */
    private static final class InstantWriter extends StdSerializer<Instant> {
        private final DateTimeFormatter format;

        InstantWriter(ZoneId zone) {
            super(Instant.class);
            format = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone);
        }

        @Override
        public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
            json.writeString(format.format(value.truncatedTo(ChronoUnit.SECONDS)));
        }
    }

    /** Reads texts, and refuses numbers for texts and what the database cannot hold: NUL and lone surrogates. */
    private static final class TextReader extends StdDeserializer<String> {
        TextReader() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws JacksonException {
            if (!json.hasToken(tools.jackson.core.JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(context.constructType(String.class), json);
            }
            String text = json.getString();
            if (text.codePoints().anyMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE)) {
                throw new Unreadable(json);
            }
            return text;
        }
    }

    /** A text that cannot be stored. */
    private static final class Unreadable extends JacksonException {
        Unreadable(JsonParser json) {
            super(json, "text cannot be stored");
        }
    }
}
