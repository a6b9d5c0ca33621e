-- A change now says all that people may change of a topic, and what whoever decided it gives as the reason.
ALTER TABLE catalogue_change
    ADD COLUMN dispatch_hours integer,
    ADD COLUMN photos         text,
    ADD COLUMN share          text,
    ADD COLUMN restores       integer,
    ADD COLUMN decision_words text;

UPDATE catalogue_change AS change
SET dispatch_hours = topic.dispatch_hours, photos = topic.photos, share = topic.share
FROM topic
WHERE topic.code = change.topic AND topic.from_version <= change.base
    AND (topic.to_version IS NULL OR topic.to_version > change.base);

UPDATE catalogue_change SET state = CASE WHEN decided_by = proposed_by THEN 'WITHDRAWN' ELSE 'REFUSED' END
WHERE state = 'DROPPED';

ALTER TABLE catalogue_change
    ALTER COLUMN dispatch_hours SET NOT NULL,
    ALTER COLUMN photos SET NOT NULL,
    ALTER COLUMN share SET NOT NULL;
