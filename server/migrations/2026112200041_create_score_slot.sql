-- Which model fills a slot, and up to which revision.
CREATE TABLE score_slot (
  slot CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  model_id BIGINT NULL,
  scored_revision BIGINT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
