package org.jiban.assessment;

/**
 * The one statement of {@code responded verify}. What a contact says became of it is not believed: the order it opened, the
 * order it was added to, the ground, the article or the emergency line must stand in the journal, and the order itself on
 * a desk or closed. What was done about an existing order was written in the transaction of the contact.
 */
final class RespondedProof {
    private RespondedProof() {}

    static final String SQL = """
            WITH received AS (
                SELECT subject_id AS id, era, xid, facts FROM entry
                WHERE subject_kind = 'contact' AND act = 'contact.received'
            ), opened AS (
                SELECT (facts ->> 'contact')::bigint AS contact, count(*) AS orders FROM entry
                WHERE subject_kind = 'order' AND act = 'order.opened' GROUP BY 1
            ), asked_again AS (
                SELECT subject_id AS contact, count(*) AS times FROM entry
                WHERE subject_kind = 'contact' AND act IN ('contact.not-answered', 'contact.review-asked') GROUP BY 1
            ), told AS (
                SELECT era, xid, bool_or(act = 'order.urged') AS urged, bool_or(act = 'order.added') AS added FROM entry
                WHERE subject_kind = 'order' AND act IN ('order.urged', 'order.added') GROUP BY era, xid
            ), contact_fate AS (
                SELECT 'CONTACT' AS kind, coalesce(r.facts ->> 'number', c.number) AS name,
                       coalesce(r.facts ->> 'outcome', c.outcome) AS way,
                       CASE
                           WHEN r.id IS NULL THEN 'entry-missing'
                           WHEN coalesce(o.orders, 0) < (r.facts ->> 'orders')::int + coalesce(a.times, 0)
                               THEN 'order-missing'
                           WHEN r.facts ->> 'ground' IS NOT NULL THEN NULL
                           WHEN r.facts ->> 'outcome' IN ('ORDER', 'ROUTED')
                               THEN CASE WHEN o.orders IS NULL THEN 'order-missing' END
                           WHEN r.facts ->> 'outcome' = 'ANSWERED'
                               THEN CASE WHEN r.facts ->> 'article' IS NULL AND r.facts ->> 'type' <> 'PRAISE'
                                              AND e.id IS NULL THEN 'answer-missing' END
                           WHEN r.facts ->> 'outcome' = 'URGED'
                               THEN CASE WHEN t.urged IS NOT TRUE THEN 'merge-missing' END
                           WHEN r.facts ->> 'outcome' = 'JOINED'
                               THEN CASE WHEN t.added IS NOT TRUE THEN 'merge-missing' END
                           ELSE 'ground-missing'
                       END AS fault
                FROM received r
                FULL JOIN contact c ON c.id = r.id
                LEFT JOIN opened o ON o.contact = r.id
                LEFT JOIN asked_again a ON a.contact = r.id
                LEFT JOIN told t ON t.era = r.era AND t.xid = r.xid
                LEFT JOIN work_order e ON e.id = (r.facts ->> 'existing')::bigint
            ), order_fate AS (
                SELECT 'ORDER' AS kind, coalesce(o.number, e.subject_id::text) AS name,
                       CASE WHEN o.stage IN ('CLOSED', 'WITHDRAWN') THEN 'ENDED' ELSE 'OPEN' END AS way,
                       CASE
                           WHEN o.id IS NULL THEN 'order-lost'
                           WHEN o.stage NOT IN ('CLOSED', 'WITHDRAWN')
                                AND NOT EXISTS (SELECT FROM desk d WHERE d.order_id = o.id) THEN 'order-on-no-desk'
                       END AS fault
                FROM entry e
                LEFT JOIN work_order o ON o.id = e.subject_id
                WHERE e.subject_kind = 'order' AND e.act = 'order.opened'
            ), ended AS (
                SELECT DISTINCT ON (subject_id) subject_id AS call, facts ->> 'end' AS ending,
                       (facts ->> 'with')::bigint AS with_call
                FROM entry WHERE subject_kind = 'call' AND act = 'call.call-back-ended'
                ORDER BY subject_id, era DESC, xid DESC, id DESC
            ), dialled AS (
                SELECT subject_id AS call, bool_or((facts ->> 'reached')::boolean) AS reached FROM entry
                WHERE subject_kind = 'call' AND act = 'call.called-back' GROUP BY 1
            ), rung AS (
                SELECT DISTINCT subject_id AS call FROM entry WHERE subject_kind = 'call' AND act = 'call.answered'
            ), call_fate AS (
                SELECT 'CALL' AS kind, a.subject_id::text AS name, coalesce(e.ending, 'WAITING') AS way,
                       CASE
                           WHEN e.call IS NULL THEN CASE WHEN m.call_id IS NULL THEN 'call-back-missing' END
                           WHEN e.ending = 'REACHED' THEN CASE WHEN d.reached IS NOT TRUE THEN 'call-back-missing' END
                           WHEN e.ending = 'UNREACHED' THEN CASE WHEN d.call IS NULL THEN 'call-back-missing' END
                           WHEN e.ending = 'CALLED_AGAIN' THEN CASE WHEN again.call IS NULL THEN 'call-back-missing' END
                           WHEN e.ending = 'JOINED'
                               THEN CASE WHEN other.call IS NULL AND queued.call_id IS NULL THEN 'call-back-missing' END
                           WHEN e.ending = 'NO_NUMBER'
                               THEN CASE WHEN a.facts ->> 'requester' IS NOT NULL THEN 'call-back-missing' END
                           ELSE 'call-back-missing'
                       END AS fault
                FROM entry a
                LEFT JOIN ended e ON e.call = a.subject_id
                LEFT JOIN missed_call m ON m.call_id = a.subject_id
                LEFT JOIN dialled d ON d.call = a.subject_id
                LEFT JOIN rung again ON again.call = e.with_call
                LEFT JOIN ended other ON other.call = e.with_call
                LEFT JOIN missed_call queued ON queued.call_id = e.with_call
                WHERE a.subject_kind = 'call' AND a.act = 'call.abandoned'
            ), fate AS (
                SELECT kind, name, way, fault FROM contact_fate
                UNION ALL SELECT kind, name, way, fault FROM order_fate
                UNION ALL SELECT kind, name, way, fault FROM call_fate
            )
            SELECT kind, CASE WHEN fault IS NULL THEN way ELSE '' END AS way, fault, count(*)::int AS many,
                   CASE WHEN fault IS NULL THEN '{}'::text[] ELSE (array_agg(name ORDER BY name))[1:100] END AS names
            FROM fate GROUP BY 1, 2, 3 ORDER BY 1, 3, 2""";
}
