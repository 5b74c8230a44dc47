-- A PDF is kept up to its end: the same document with other bytes behind it is recognised by what was kept.
CREATE INDEX evidence_by_digest ON evidence (sha256);
