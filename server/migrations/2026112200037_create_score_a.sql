-- national_desil 0 = none delivered; score null = unscored, with the bits of what is missing (slot order of vec; bit 36 = no members).
CREATE TABLE score_a (
  family_id BIGINT NOT NULL PRIMARY KEY,
  since BIGINT NOT NULL,
  kelurahan_code CHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  score INT NULL,
  members SMALLINT NOT NULL,
  national_desil TINYINT NOT NULL,
  incomplete BIGINT NOT NULL,
  model_id BIGINT NOT NULL,
  KEY score_a_by_score (score, members, national_desil, since),
  KEY score_a_by_family (score, family_id),
  KEY score_a_by_kelurahan (kelurahan_code, score, family_id),
  KEY score_a_by_since (since),
  CONSTRAINT score_a_family FOREIGN KEY (family_id) REFERENCES family (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
