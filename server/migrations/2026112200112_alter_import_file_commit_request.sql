-- Who asked for the commit (or approved it) stands here, and not in the ring of a worker; and why it could not be done.
ALTER TABLE import_file
  ADD COLUMN commit_asked_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN commit_asked_at DATETIME(6) NULL,
  ADD COLUMN commit_approves TINYINT NOT NULL DEFAULT 0,
  ADD COLUMN commit_refusal VARCHAR(1000) NULL;
