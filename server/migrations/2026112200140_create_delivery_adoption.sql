-- Which full deliveries nights may read: each is written, WAITING or already ADOPTED under a standing order, in the transaction of its revision, before that revision's own row (so no foreign key).
CREATE TABLE delivery_adoption (
  revision BIGINT NOT NULL PRIMARY KEY,
  delivery_version VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reference_date DATE NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  proposed_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
  proposed_at DATETIME(6) NULL,
  reason VARCHAR(500) NULL,
  confirmed_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
  adopted_at DATETIME(6) NULL,
  standing_order VARCHAR(200) NULL,
  KEY delivery_adoption_by_state (state, revision)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
