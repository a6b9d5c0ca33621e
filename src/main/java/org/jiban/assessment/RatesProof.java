package org.jiban.assessment;

/**
 * The one statement of {@code rates verify}, over entries only. A view is a point of the journal the figures are looked at
 * from: '' is now, a period is the moment it was published. A row of the result is a cell as it should be beside the cell
 * as it is stored; a missing one counts as zero.
 */
final class RatesProof {
    private RatesProof() {}

    static final String SQL = """
            WITH read_up_to AS (
                SELECT era, xid, id FROM journal_cursor WHERE consumer = 'rates'
            ), looked_at AS (
                SELECT '' AS seen_at, era, xid, id FROM read_up_to
                UNION ALL
                SELECT e.facts ->> 'period', e.era, e.xid, e.id FROM entry e, read_up_to r
                WHERE e.act = 'rates.published' AND (e.era, e.xid, e.id) <= (r.era, r.xid, r.id)
            ), act AS MATERIALIZED (
                SELECT e.era, e.xid, e.id, e.subject_id AS order_id, e.act, e.facts,
                       CASE WHEN e.recorded_at - e.happened_at BETWEEN interval '0' AND make_interval(secs => :tolerance)
                            THEN e.happened_at ELSE e.recorded_at END AS at
                FROM entry e
                WHERE e.subject_kind = 'order'
                  AND e.act IN ('order.contact-attempted', 'order.answer-limit-passed', 'order.callback-due',
                                'order.verdict-given', 'order.unreached', 'order.reopened', 'order.urged')
            ), seen AS (
                SELECT v.seen_at, a.* FROM looked_at v JOIN act a ON (a.era, a.xid, a.id) <= (v.era, v.xid, v.id)
            ), decision AS (
                SELECT DISTINCT ON (seen_at, order_id) seen_at, order_id, decided_at, facts ->> 'lead' AS lead,
                       facts ->> 'street' AS street, facts ->> 'district' AS district
                FROM (SELECT *, CASE WHEN act = 'order.callback-due' THEN (facts ->> 'unitDue')::timestamptz
                                     ELSE least(at, (facts ->> 'unitDue')::timestamptz) END AS decided_at
                      FROM seen
                      WHERE act = 'order.unreached'
                         OR (act = 'order.callback-due' AND NOT (facts ->> 'early')::boolean)
                         OR (act = 'order.verdict-given' AND (facts ->> 'reached')::boolean)) finished
                ORDER BY seen_at, order_id, decided_at, era, xid, id
            ), belonging AS (
                SELECT *, to_char(CASE WHEN :firstDay > 1 AND extract(day FROM decided_at AT TIME ZONE :zone) >= :firstDay
                                       THEN date_trunc('month', decided_at AT TIME ZONE :zone) + interval '1 month'
                                       ELSE decided_at AT TIME ZONE :zone END, 'YYYY-MM') AS period
                FROM decision
            ), verdict AS (
                SELECT DISTINCT ON (seen_at, order_id) seen_at, order_id, facts ->> 'solved' AS solved,
                       facts ->> 'satisfaction' AS satisfaction,
                       NOT coalesce((facts ->> 'contacted')::boolean, true) AS denied
                FROM seen WHERE act = 'order.verdict-given' AND (facts ->> 'reached')::boolean
                ORDER BY seen_at, order_id, era DESC, xid DESC, id DESC
            ), ordered AS (
                SELECT b.seen_at, b.period, b.lead, b.street, b.district, v.order_id IS NOT NULL AS reached,
                       coalesce(v.denied, false) AS denied, v.solved, v.satisfaction,
                       bool_or(s.act = 'order.contact-attempted' AND (s.facts ->> 'effective')::boolean
                               AND s.facts ->> 'lead' = b.lead
                               AND s.at <= (s.facts ->> 'contactDue')::timestamptz) AS contacted,
                       bool_or(s.act = 'order.callback-due' AND (s.facts ->> 'overdue')::boolean
                               AND s.facts ->> 'lead' = b.lead) AS overdue,
                       bool_or(s.act = 'order.answer-limit-passed' AND s.facts ->> 'which' = 'FEEDBACK'
                               AND (s.facts ->> 'due')::timestamptz < (s.facts ->> 'unitDue')::timestamptz) AS delayed,
                       bool_or(s.act = 'order.unreached') AS unreached,
                       bool_or(s.act = 'order.urged') AS repeated,
                       bool_or(s.act = 'order.reopened') AS reopened
                FROM belonging b
                JOIN seen s ON s.seen_at = b.seen_at AND s.order_id = b.order_id
                LEFT JOIN verdict v ON v.seen_at = b.seen_at AND v.order_id = b.order_id
                WHERE b.seen_at IN ('', b.period) AND (:only::text IS NULL OR b.period = :only)
                GROUP BY b.seen_at, b.order_id, b.period, b.lead, b.street, b.district, v.order_id, v.denied, v.solved,
                         v.satisfaction
            ), expected AS (
                SELECT o.seen_at <> '' AS published, o.period, cell.level, cell.code,
                       count(*) AS due,
                       count(*) FILTER (WHERE contacted AND NOT denied) AS responded,
                       count(*) FILTER (WHERE NOT contacted OR denied) AS unresponded,
                       count(*) FILTER (WHERE denied) AS denied,
                       count(*) FILTER (WHERE reached) AS reached,
                       count(*) FILTER (WHERE solved = 'YES') AS solved,
                       count(*) FILTER (WHERE solved = 'PARTLY') AS partly,
                       count(*) FILTER (WHERE solved = 'NO') AS unsolved,
                       count(*) FILTER (WHERE satisfaction IN ('SATISFIED', 'BASICALLY_SATISFIED', 'DISSATISFIED')) AS rated,
                       count(*) FILTER (WHERE satisfaction = 'SATISFIED') AS satisfied,
                       count(*) FILTER (WHERE satisfaction = 'BASICALLY_SATISFIED') AS basically_satisfied,
                       count(*) FILTER (WHERE satisfaction = 'DISSATISFIED') AS dissatisfied,
                       count(*) FILTER (WHERE unreached AND NOT reached) AS unreached,
                       count(*) FILTER (WHERE overdue) AS overdue,
                       count(*) FILTER (WHERE delayed) AS hotline_delayed,
                       count(*) FILTER (WHERE repeated) AS repeated,
                       count(*) FILTER (WHERE reopened) AS reopened
                FROM ordered o
                CROSS JOIN LATERAL (VALUES ('UNIT', o.lead), ('STREET', o.street), ('DISTRICT', o.district),
                                           ('CITY', :city)) AS cell (level, code)
                WHERE cell.code IS NOT NULL
                GROUP BY o.seen_at, o.period, cell.level, cell.code
            ), stored AS (
                SELECT part.published, period, level, code, sum(due) AS due, sum(responded) AS responded,
                       sum(unresponded) AS unresponded, sum(denied) AS denied, sum(reached) AS reached,
                       sum(solved) AS solved, sum(partly) AS partly, sum(unsolved) AS unsolved, sum(rated) AS rated,
                       sum(satisfied) AS satisfied, sum(basically_satisfied) AS basically_satisfied,
                       sum(dissatisfied) AS dissatisfied, sum(unreached) AS unreached, sum(overdue) AS overdue,
                       sum(hotline_delayed) AS hotline_delayed, sum(repeated) AS repeated, sum(reopened) AS reopened
                FROM rate_cell c
                CROSS JOIN LATERAL (VALUES (true), (false)) AS part (published)
                WHERE (:only::text IS NULL OR period = :only)
                  AND (NOT part.published OR (NOT c.correction AND c.period IN (SELECT seen_at FROM looked_at)))
                GROUP BY part.published, period, level, code
            )
            SELECT published, period, level, code,
                   e.due AS expected_due, s.due AS stored_due,
                   e.responded AS expected_responded, s.responded AS stored_responded,
                   e.unresponded AS expected_unresponded, s.unresponded AS stored_unresponded,
                   e.denied AS expected_denied, s.denied AS stored_denied,
                   e.reached AS expected_reached, s.reached AS stored_reached,
                   e.solved AS expected_solved, s.solved AS stored_solved,
                   e.partly AS expected_partly, s.partly AS stored_partly,
                   e.unsolved AS expected_unsolved, s.unsolved AS stored_unsolved,
                   e.rated AS expected_rated, s.rated AS stored_rated,
                   e.satisfied AS expected_satisfied, s.satisfied AS stored_satisfied,
                   e.basically_satisfied AS expected_basically_satisfied,
                   s.basically_satisfied AS stored_basically_satisfied,
                   e.dissatisfied AS expected_dissatisfied, s.dissatisfied AS stored_dissatisfied,
                   e.unreached AS expected_unreached, s.unreached AS stored_unreached,
                   e.overdue AS expected_overdue, s.overdue AS stored_overdue,
                   e.hotline_delayed AS expected_hotline_delayed, s.hotline_delayed AS stored_hotline_delayed,
                   e.repeated AS expected_repeated, s.repeated AS stored_repeated,
                   e.reopened AS expected_reopened, s.reopened AS stored_reopened
            FROM expected e FULL JOIN stored s USING (published, period, level, code)
            ORDER BY published, period, level, code""";
}
