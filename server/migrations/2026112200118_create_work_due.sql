-- Families whose cases a correction may have changed, written in its transaction and taken away by whoever has looked.
CREATE TABLE work_due (
  family_id BIGINT NOT NULL PRIMARY KEY,
  revision BIGINT NOT NULL,
  since DATETIME(6) NOT NULL,
  KEY work_due_by_since (since)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
