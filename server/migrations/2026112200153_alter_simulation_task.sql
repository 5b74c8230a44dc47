-- The columns of a task, as those of a night have them: one mechanism leases both.
ALTER TABLE simulation
  CHANGE progress_done rows_done BIGINT NOT NULL DEFAULT 0,
  CHANGE progress_total rows_total BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN phase_started_at DATETIME(6) NULL AFTER phase,
  ADD COLUMN errors INT NOT NULL DEFAULT 0 AFTER attempts;
