CREATE TABLE asset_record_history (
  nik_id BIGINT NOT NULL,
  since BIGINT NOT NULL,
  until BIGINT NOT NULL,
  cars SMALLINT NOT NULL,
  njop BIGINT NOT NULL,
  PRIMARY KEY (nik_id, since),
  KEY asset_record_history_by_until (until)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
