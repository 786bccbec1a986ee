-- Version 4, first part. The columns are meant to be read by people with SQL; lists are JSON arrays.
-- What was read. Moments are UTC, as 2026-01-31T08:00:00.0000000Z.
CREATE TABLE read_state (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  version INTEGER NOT NULL -- grows with every change of what was read and said
);
INSERT INTO read_state (only, version) VALUES (1, 0);

CREATE TABLE document (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  digest TEXT NOT NULL,
  read_at TEXT NOT NULL,
  original TEXT NOT NULL,
  citations INTEGER NOT NULL,
  reading TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE catalogue (
  name TEXT NOT NULL,
  known_from TEXT NOT NULL,
  known_until TEXT, -- null for the version that stands
  content TEXT NOT NULL,
  PRIMARY KEY (name, known_from)
) WITHOUT ROWID;

-- What people said; never deleted, only taken back.
CREATE TABLE correction (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  content TEXT NOT NULL
) WITHOUT ROWID;
