-- How much was received, coarsely: enough for a day beside its usual, and for what grows where. Projections of the journal.
CREATE TABLE volume_hour (
    day   date NOT NULL,
    hour  smallint NOT NULL,
    kind  text NOT NULL,
    code  text NOT NULL,
    many  integer NOT NULL,
    PRIMARY KEY (day, kind, hour, code)
);

CREATE TABLE volume_place (
    day      date NOT NULL,
    district text NOT NULL,
    topic    text NOT NULL,
    many     integer NOT NULL,
    PRIMARY KEY (day, district, topic)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON volume_hour, volume_place TO jiban_app;
