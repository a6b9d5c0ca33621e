-- Drafts and looks by query code belong to the citizen's pages, which keep tables of their own.
DROP TABLE follow_session;
DROP TABLE draft;
