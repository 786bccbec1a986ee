-- Version 3. The columns are meant to be read by people with SQL; lists are JSON arrays. The view edge names both ends of a relation.
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

-- What follows from it: emptied and filled in one transaction.
CREATE TABLE content (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  version TEXT NOT NULL,
  made_from INTEGER NOT NULL -- read_state.version when it was made
);

-- Keys go by day of issue, the undated last, then by id: edges come in that order from the index alone.
CREATE TABLE instrument (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  genre_id TEXT,
  symbol TEXT,
  symbol_key TEXT,
  date TEXT,
  issuer_id TEXT,
  issuer_name TEXT,
  title TEXT,
  is_held INTEGER NOT NULL,
  part_of_id TEXT,
  aliases TEXT NOT NULL,
  names TEXT NOT NULL,
  source_ids TEXT NOT NULL,
  period_end TEXT,
  cited INTEGER NOT NULL, -- how many other instruments cite it
  search_rank INTEGER NOT NULL -- 1 for the one most cited
);
CREATE INDEX instrument_symbol ON instrument (symbol_key, id) WHERE symbol_key IS NOT NULL;
CREATE INDEX instrument_date ON instrument (date, key);
CREATE INDEX instrument_held ON instrument (issuer_id, date) WHERE is_held AND issuer_id IS NOT NULL;
CREATE UNIQUE INDEX instrument_search_rank ON instrument (search_rank);

CREATE TABLE instrument_name (
  name_key TEXT NOT NULL,
  instrument INTEGER NOT NULL REFERENCES instrument (key),
  PRIMARY KEY (name_key, instrument)
) WITHOUT ROWID;
CREATE INDEX instrument_name_instrument ON instrument_name (instrument);

CREATE TABLE alias (
  alias TEXT PRIMARY KEY,
  instrument_id TEXT NOT NULL REFERENCES instrument (id)
) WITHOUT ROWID;
CREATE INDEX alias_instrument ON alias (instrument_id);

-- Keys go by the ids of source and target, then by type.
CREATE TABLE relation (
  key INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES instrument (key),
  target INTEGER NOT NULL REFERENCES instrument (key),
  type TEXT NOT NULL,
  origin TEXT NOT NULL,
  detail TEXT,
  effective_from TEXT,
  confidence REAL NOT NULL,
  reason TEXT NOT NULL
);
CREATE INDEX relation_outgoing ON relation (source, type, target, origin);
CREATE INDEX relation_incoming ON relation (target, type, source, origin);

CREATE VIEW edge AS
  SELECT r.key, s.id AS source_id, t.id AS target_id, r.type, r.origin, r.detail, r.effective_from, r.confidence, r.reason
  FROM relation r JOIN instrument s ON s.key = r.source JOIN instrument t ON t.key = r.target;

CREATE TABLE evidence (
  relation INTEGER NOT NULL REFERENCES relation (key),
  position INTEGER NOT NULL,
  document_id TEXT,
  document_name TEXT NOT NULL,
  citation INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  words TEXT NOT NULL,
  confidence REAL NOT NULL,
  source TEXT,
  provision TEXT,
  PRIMARY KEY (relation, position)
) WITHOUT ROWID;

CREATE TABLE resolution (
  document_id TEXT NOT NULL,
  citation INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  target_id TEXT,
  confidence REAL NOT NULL,
  candidates TEXT NOT NULL,
  reasons TEXT NOT NULL,
  PRIMARY KEY (document_id, citation)
) WITHOUT ROWID;
CREATE INDEX resolution_target ON resolution (target_id, document_id, citation) WHERE target_id IS NOT NULL;

CREATE TABLE contradiction (
  key INTEGER PRIMARY KEY,
  instrument_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  "values" TEXT NOT NULL
);
CREATE INDEX contradiction_instrument ON contradiction (instrument_id);

CREATE TABLE fact (
  key INTEGER PRIMARY KEY,
  instrument_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  recorded_on TEXT,
  publisher TEXT,
  source TEXT NOT NULL,
  is_public INTEGER NOT NULL,
  confidence TEXT NOT NULL
);
CREATE INDEX fact_instrument ON fact (instrument_id);

-- Words folded by the program (no tokenizer of FTS5 folds đ); rowid is instrument.search_rank, so that what is cited most comes first.
CREATE VIRTUAL TABLE instrument_words USING fts5 (
  words,
  content = '', detail = none, columnsize = 0, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);
CREATE VIRTUAL TABLE search_word USING fts5vocab (instrument_words, row);
