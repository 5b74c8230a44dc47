-- A conflict is work until somebody or something ends it. closed_revision: the revision that ended it by itself; closed_by: who let
-- the recorded value stand. source and verified_by are those of the correction that met the delivery.
ALTER TABLE fact_conflict
  ADD COLUMN family_id BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN kelurahan_code CHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  ADD COLUMN source VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN verified_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'OPEN',
  ADD COLUMN outcome VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN closed_revision BIGINT NULL,
  ADD COLUMN closed_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN closed_at DATETIME(6) NULL,
  ADD COLUMN closed_reason VARCHAR(500) NULL,
  ADD KEY fact_conflict_by_state (state, kelurahan_code, id),
  ADD KEY fact_conflict_by_fact (state, fact, kelurahan_code, id),
  ADD KEY fact_conflict_by_open_fact (state, subject_kind, fact, subject_id);
