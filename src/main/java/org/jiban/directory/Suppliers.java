package org.jiban.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiban.kernel.Place;
import org.jspecify.annotations.Nullable;

/** Who supplies a place: what the compound's row says, else the only enterprise there is. */
final class Suppliers {
    private final Snapshot snapshot;

    Suppliers(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    Supplier supplier(String service, Place place, LocalDate on) {
        Optional<Compound> compound =
                place.compound() == null ? Optional.empty() : snapshot.compound(place.compound(), on);
        return compound.isPresent() ? byCompound(service, compound.get()) : byDistrict(service, place.district());
    }

    /** A known compound without that supplier is supplied by nobody, e.g. heated by its own boilers. */
    private Supplier byCompound(String service, Compound compound) {
        String code = compound.suppliers().get(service);
        Unit unit = code == null ? null : snapshot.unit(code);
        return unit == null ? new Supplier.Unknown() : new Supplier.Known(unit, true);
    }

    private Supplier byDistrict(String service, @Nullable String district) {
        List<Unit> serving = snapshot.units().stream()
                .filter(unit -> unit.kind() == UnitKind.ENTERPRISE)
                .filter(unit -> unit.services().contains(service))
                .filter(unit -> district == null ? unit.serves().contains("*") : unit.serves(district))
                .toList();
        return switch (serving.size()) {
            case 0 -> new Supplier.Unknown();
            case 1 -> new Supplier.Known(serving.getFirst(), false);
            default -> new Supplier.Several(serving);
        };
    }
}
