-- active is 1 or null, scheduled likewise: a unique key lets nulls repeat, so at most one run is active and at most one run of a date came from the schedule.
CREATE TABLE nightly_run (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  run_date DATE NOT NULL,
  attempt INT NOT NULL,
  origin VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  active TINYINT NULL,
  scheduled TINYINT NULL,
  reason VARCHAR(500) NULL,
  requested_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  revision BIGINT NULL,
  ranking_id BIGINT NULL,
  outcome VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NULL,
  summary MEDIUMTEXT NULL,
  created_at DATETIME(6) NOT NULL,
  started_at DATETIME(6) NULL,
  finished_at DATETIME(6) NULL,
  cancel_requested_at DATETIME(6) NULL,
  UNIQUE KEY nightly_run_attempt (run_date, attempt),
  UNIQUE KEY nightly_run_one_active (active),
  UNIQUE KEY nightly_run_one_scheduled (run_date, scheduled)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
