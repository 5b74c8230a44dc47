CREATE TABLE score_a_history (
  family_id BIGINT NOT NULL,
  since BIGINT NOT NULL,
  until BIGINT NOT NULL,
  kelurahan_code CHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  score INT NULL,
  members SMALLINT NOT NULL,
  national_desil TINYINT NOT NULL,
  incomplete BIGINT NOT NULL,
  model_id BIGINT NOT NULL,
  PRIMARY KEY (family_id, since),
  KEY score_a_history_by_until (until)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
