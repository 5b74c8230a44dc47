-- categories = 0 is padan; otherwise one bit a category. notes: structural warnings that reject nothing.
CREATE TABLE identity_result (
  resident_id BIGINT NOT NULL PRIMARY KEY,
  since BIGINT NOT NULL,
  categories INT NOT NULL,
  notes INT NOT NULL,
  KEY identity_result_by_since (since),
  KEY identity_result_by_categories (categories, resident_id),
  CONSTRAINT identity_result_resident FOREIGN KEY (resident_id) REFERENCES resident (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
