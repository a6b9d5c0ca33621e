-- Messages to posts of units beside those to requesters: either requester_id, or unit and post.
ALTER TABLE message ALTER COLUMN requester_id DROP NOT NULL;
ALTER TABLE message ADD COLUMN unit text, ADD COLUMN post text;
ALTER TABLE phone_inbox ALTER COLUMN requester_id DROP NOT NULL;
ALTER TABLE phone_inbox ADD COLUMN unit text, ADD COLUMN post text;
