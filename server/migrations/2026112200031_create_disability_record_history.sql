CREATE TABLE disability_record_history (
  nik_id BIGINT NOT NULL,
  since BIGINT NOT NULL,
  until BIGINT NOT NULL,
  kinds SMALLINT NOT NULL,
  registered_on DATE NOT NULL,
  expires_on DATE NULL,
  PRIMARY KEY (nik_id, since),
  KEY disability_record_history_by_until (until)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
