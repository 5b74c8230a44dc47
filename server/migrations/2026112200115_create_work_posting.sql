-- The active cases by each of their reasons, and by 0, which stands for all of them: what pages walk and counts count.
CREATE TABLE work_posting (
  reason TINYINT NOT NULL,
  kelurahan_code CHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  opened_on DATE NOT NULL,
  item_id BIGINT NOT NULL,
  PRIMARY KEY (reason, kelurahan_code, opened_on, item_id),
  KEY work_posting_by_item (item_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
