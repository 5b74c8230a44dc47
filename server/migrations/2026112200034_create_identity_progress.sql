-- One row: everything up to this revision has been compared with the civil registry.
CREATE TABLE identity_progress (
  id TINYINT NOT NULL PRIMARY KEY,
  matched_revision BIGINT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
