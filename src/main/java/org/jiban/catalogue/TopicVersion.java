package org.jiban.catalogue;

import java.time.Instant;

/**
 * A topic in one version of the catalogue (事项的历次版本).
 *
 * @param version from which it says this
 * @param fromPack whether the version came with the city's pack
 */
public record TopicVersion(Topic topic, int version, Instant activeFrom, boolean fromPack) {}
