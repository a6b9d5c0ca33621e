package org.jiban.simulation;

import org.jiban.attachment.Attachments;
import org.jiban.calendar.Calendar;
import org.jiban.calendar.Policy;
import org.jiban.callback.Callbacks;
import org.jiban.catalogue.Catalogue;
import org.jiban.directory.Directory;
import org.jiban.dispatch.DispatchQueue;
import org.jiban.dispatch.DispatcherDesk;
import org.jiban.dispatch.DistrictDesk;
import org.jiban.dispatch.Proposals;
import org.jiban.intake.Contacts;
import org.jiban.kernel.City;
import org.jiban.kernel.Transactions;
import org.jiban.order.Desk;
import org.jiban.order.WorkOrders;
import org.jiban.people.People;
import org.jiban.telephony.Calls;
import org.jiban.telephony.Exchange;
import org.jiban.telephony.MissedCalls;
import org.springframework.stereotype.Component;

/** The doors through which simulated people act (各模块入口): the very ones that pages and the API use. */
@Component
record Doors(
        Calls calls,
        MissedCalls missed,
        Exchange exchange,
        Contacts contacts,
        DispatchQueue queue,
        DispatcherDesk dispatcher,
        Proposals proposals,
        DistrictDesk districts,
        WorkOrders orders,
        Callbacks callbacks,
        Desk desk,
        Attachments attachments,
        People people,
        Catalogue catalogue,
        Directory directory,
        Calendar calendar,
        Policy policy,
        City city,
        Transactions transactions) {}
