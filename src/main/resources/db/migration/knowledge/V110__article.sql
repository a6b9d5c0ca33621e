-- One row for every version of an article; an answer refers to the one it gave.
CREATE TABLE article (
    id         text NOT NULL,
    version    integer NOT NULL,
    digest     text NOT NULL,
    title      text NOT NULL,
    title_en   text NOT NULL,
    topic      text,
    owner      text NOT NULL,
    valid_from date NOT NULL,
    valid_to   date,
    review_due date NOT NULL,
    sources    text[] NOT NULL,
    questions  text[] NOT NULL,
    body       text NOT NULL,
    body_en    text NOT NULL,
    PRIMARY KEY (id, version)
);

GRANT SELECT, INSERT ON article TO jiban_app;
