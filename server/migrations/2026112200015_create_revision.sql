CREATE TABLE revision (
  id BIGINT NOT NULL PRIMARY KEY,
  kind VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_id VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason VARCHAR(500) NOT NULL,
  import_id BIGINT NULL,
  delivery_version VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NULL,
  reference_date DATE NULL,
  summary MEDIUMTEXT NOT NULL,
  change_count BIGINT NOT NULL,
  change_digest BINARY(32) NULL,
  created_at DATETIME(6) NOT NULL,
  KEY revision_by_kind (kind, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
