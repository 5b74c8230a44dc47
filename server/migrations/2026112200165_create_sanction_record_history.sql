CREATE TABLE sanction_record_history (
  nik_id BIGINT NOT NULL,
  since BIGINT NOT NULL,
  until BIGINT NOT NULL,
  decree VARCHAR(60) NOT NULL,
  decided_on DATE NOT NULL,
  ends_on DATE NULL,
  PRIMARY KEY (nik_id, since),
  KEY sanction_record_history_by_until (until)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
