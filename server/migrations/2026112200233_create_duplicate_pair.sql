-- Two records that may be one person. What was found to be two people stays, so that nobody is asked again. second_kelurahan_code: null where it is that of the first.
CREATE TABLE duplicate_pair (
  first_id BIGINT NOT NULL,
  second_id BIGINT NOT NULL,
  kinds TINYINT NOT NULL,
  likeness TINYINT NOT NULL,
  first_kelurahan_code CHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  second_kelurahan_code CHAR(13) CHARACTER SET ascii COLLATE ascii_bin NULL,
  state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  found_revision BIGINT NOT NULL,
  found_at DATETIME(6) NOT NULL,
  closed_revision BIGINT NULL,
  decided_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
  decided_at DATETIME(6) NULL,
  reason VARCHAR(500) NULL,
  PRIMARY KEY (first_id, second_id),
  KEY duplicate_pair_by_first (state, first_kelurahan_code, first_id, second_id),
  KEY duplicate_pair_by_second (state, second_kelurahan_code, first_id, second_id),
  CONSTRAINT duplicate_pair_order CHECK (first_id < second_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
