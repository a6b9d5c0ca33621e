package org.jiban.directory;

import java.util.List;

/** All rows of the directory, whether read from a pack or from the tables. */
record Content(
        List<District> districts,
        List<Street> streets,
        List<Community> communities,
        List<Unit> units,
        List<Compound> compounds,
        List<Building> buildings,
        List<Landmark> landmarks,
        List<RosterPost> posts) {}
