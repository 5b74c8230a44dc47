-- Who saw the effect of which submission: a judgement that follows is known to have come after it.
CREATE TABLE correction_effect_view (
  correction_id BIGINT NOT NULL,
  submission INT NOT NULL,
  actor_id VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  at DATETIME(6) NOT NULL,
  PRIMARY KEY (correction_id, submission, actor_id),
  CONSTRAINT correction_effect_view_correction FOREIGN KEY (correction_id) REFERENCES correction (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
