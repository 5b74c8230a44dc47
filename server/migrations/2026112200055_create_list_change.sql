-- The named difference from the previous list of the programme, frozen with the list. reasons: comma-separated codes.
CREATE TABLE list_change (
  list_id BIGINT NOT NULL,
  resident_id BIGINT NOT NULL,
  change_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reasons VARCHAR(400) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (list_id, resident_id),
  KEY list_change_by_kind (list_id, change_kind, resident_id),
  CONSTRAINT list_change_list FOREIGN KEY (list_id) REFERENCES recipient_list (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
