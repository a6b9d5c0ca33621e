package org.jiban.directory;

import java.sql.Connection;
import java.sql.SQLException;
import org.jiban.directory.CopyIn.Line;

/** Puts a whole directory into its tables, in place of what was there. */
final class TableWriter {
    private TableWriter() {}

    static void write(Content content, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("TRUNCATE district, street, community, unit, compound, building, landmark, roster_post");
        }
        CopyIn copy = new CopyIn(connection);
        copy.fill("district", "code, name, name_en, lon, lat", content.districts(), TableWriter::line);
        copy.fill(
                "street",
                "code, name, name_en, district, kind, peer_group, ranked",
                content.streets(),
                TableWriter::line);
        copy.fill("community", "code, name, short_name, street", content.communities(), TableWriter::line);
        copy.fill("landmark", "name, aliases, street, lon, lat", content.landmarks(), TableWriter::line);
        copy.fill(
                "unit",
                "code, kind, name, name_en, district, parent, services, serves, ranked, peer_group, aliases",
                content.units(),
                TableWriter::line);
        copy.fill("roster_post", "unit, shift, days, starts, ends, post, post_en", content.posts(), TableWriter::line);
        copy.fill("compound", """
                code, name, community, lon, lat, built, old_housing, households, property_company,
                property_contract_to, owners_committee, property_rights, suppliers, valid_from, valid_to""", content.compounds(), TableWriter::line);
        copy.fill(
                "building",
                "compound, number, entrances, floors, households, lift, valid_from, valid_to",
                content.buildings(),
                TableWriter::line);
    }

    private static Line line(District row) {
        return Line.of(row.code())
                .and(row.name())
                .and(row.nameEn())
                .and(row.lon())
                .and(row.lat());
    }

    private static Line line(Street row) {
        return Line.of(row.code())
                .and(row.name())
                .and(row.nameEn())
                .and(row.district())
                .and(row.kind())
                .and(row.peerGroup())
                .and(row.ranked());
    }

    private static Line line(Community row) {
        return Line.of(row.code()).and(row.name()).and(row.shortName()).and(row.street());
    }

    private static Line line(Landmark row) {
        return Line.of(row.name())
                .all(row.aliases())
                .and(row.street())
                .and(row.lon())
                .and(row.lat());
    }

    private static Line line(Unit row) {
        return Line.of(row.code())
                .and(row.kind())
                .and(row.name())
                .and(row.nameEn())
                .and(row.district())
                .and(row.parent())
                .all(row.services())
                .all(row.serves())
                .and(row.ranked())
                .and(row.peerGroup())
                .all(row.aliases());
    }

    private static Line line(RosterPost row) {
        return Line.of(row.unit())
                .and(row.shift())
                .and(row.days())
                .and(row.from())
                .and(row.to())
                .and(row.post())
                .and(row.postEn());
    }

    private static Line line(Compound row) {
        return Line.of(row.code())
                .and(row.name())
                .and(row.community())
                .and(row.lon())
                .and(row.lat())
                .and(row.built())
                .and(row.oldHousing())
                .and(row.households())
                .and(row.propertyCompany())
                .and(row.propertyContractTo())
                .and(row.ownersCommittee())
                .and(row.propertyRights())
                .pairs(row.suppliers())
                .and(row.validFrom())
                .and(row.validTo());
    }

    private static Line line(Building row) {
        return Line.of(row.compound())
                .and(row.number())
                .and(row.entrances())
                .and(row.floors())
                .and(row.households())
                .and(row.lift())
                .and(row.validFrom())
                .and(row.validTo());
    }
}
