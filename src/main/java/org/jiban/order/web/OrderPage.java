package org.jiban.order.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.jiban.order.OrderLine;
import org.jiban.order.OrderView;
import org.jiban.order.Photo;
import org.jiban.order.SolvedAlike;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the page of one order (工单页).
 *
 * @param topic all three levels, in the reader's language
 * @param map null where the district is not known or the city has no outlines
 * @param form the act that is being filled in; null while none is
 * @param photos all pictures, as they were attached
 * @param names of colleagues by username and actor code
 * @param communities names of communities by code
 */
public record OrderPage(
        OrderView order,
        String topic,
        PlaceFacts place,
        @Nullable PlaceMap map,
        OrderClocks clocks,
        ActBar acts,
        @Nullable ActForm form,
        List<HistoryDay> history,
        int entries,
        List<Photo> photos,
        List<Panel> panels,
        List<OrderLine> samePlace,
        List<OrderLine> sameRequester,
        List<Example> solvedAlike,
        Map<String, String> names,
        Map<String, String> communities,
        boolean contactShown) {

    /** An order of the same topic that was solved; {@code place} is its district and street in words. */
    public record Example(SolvedAlike order, String place) {}

    /** A part that a module above contributes. */
    public record Panel(String titleKey, Content content) {}

    public String address() {
        return "/orders/" + order.number();
    }

    /** How colleagues call somebody; the code itself when nobody bears it. */
    public String name(String code) {
        return names.getOrDefault(code, code);
    }
}
