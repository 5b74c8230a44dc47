-- Insert-only. Cut points are nine comma-separated scores, an empty place where a cut point is absent.
CREATE TABLE ranking (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  run_id BIGINT NULL,
  slot CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  model_id BIGINT NOT NULL,
  basis VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  revision BIGINT NOT NULL,
  provincial_cut_points VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  calibrated_cut_points VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  calibrated_from_deliveries TINYINT NOT NULL,
  total_weight BIGINT NOT NULL,
  families BIGINT NOT NULL,
  unscored BIGINT NOT NULL,
  desil_counts TEXT NOT NULL,
  tie_mass BIGINT NOT NULL,
  histogram LONGBLOB NOT NULL,
  gates TEXT NOT NULL,
  published_at DATETIME(6) NOT NULL,
  KEY ranking_by_run (run_id),
  CONSTRAINT ranking_model FOREIGN KEY (model_id) REFERENCES welfare_model (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
