CREATE TABLE identity_result_history (
  resident_id BIGINT NOT NULL,
  since BIGINT NOT NULL,
  until BIGINT NOT NULL,
  categories INT NOT NULL,
  notes INT NOT NULL,
  PRIMARY KEY (resident_id, since),
  KEY identity_result_history_by_until (until)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
