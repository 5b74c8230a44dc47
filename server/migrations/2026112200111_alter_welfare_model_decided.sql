-- A model is released or rejected by a second person.
ALTER TABLE welfare_model
  ADD COLUMN decided_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN decided_at DATETIME(6) NULL;
