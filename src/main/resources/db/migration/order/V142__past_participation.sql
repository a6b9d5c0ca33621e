-- Units find the imported history of their own: it was stored without their part.
INSERT INTO participation (order_id, unit, role, since)
SELECT id, lead, 'LEAD', opened_at FROM work_order WHERE imported AND lead IS NOT NULL
ON CONFLICT (order_id, unit) DO NOTHING;
INSERT INTO participation (order_id, unit, role, since)
SELECT id, unnest(assists), 'ASSIST', opened_at FROM work_order WHERE imported AND lead IS NOT NULL
ON CONFLICT (order_id, unit) DO NOTHING;
