-- A file that proves what a correction says, as it was kept. No key to the case: objections rest on evidence as well.
CREATE TABLE evidence (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  case_kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  case_id BIGINT NOT NULL,
  kind VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  bytes INT NOT NULL,
  sha256 BINARY(32) NOT NULL,
  received_sha256 BINARY(32) NOT NULL,
  picture_hash BINARY(8) NULL,
  file CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  shown_name VARCHAR(80) NOT NULL,
  latitude DECIMAL(9, 6) NULL,
  longitude DECIMAL(9, 6) NULL,
  taken_time CHAR(19) CHARACTER SET ascii COLLATE ascii_bin NULL,
  added_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  added_at DATETIME(6) NOT NULL,
  dropped_at DATETIME(6) NULL,
  UNIQUE KEY evidence_file (file),
  KEY evidence_by_case (case_kind, case_id, id),
  KEY evidence_by_received (received_sha256),
  KEY evidence_by_picture (picture_hash)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
