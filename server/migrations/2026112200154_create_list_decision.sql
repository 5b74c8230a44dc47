-- What people decide about a list. The API may add a row; what it cannot say is PUBLISHED or SUPERSEDED: an ENUM, and no
-- CHECK, because a session may turn checks off. Those come from the publisher's account alone, in list_transition.
CREATE TABLE list_decision (
  list_id BIGINT NOT NULL,
  seq INT NOT NULL,
  state ENUM('PREPARED', 'SUBMITTED', 'APPROVED', 'ORDERED', 'REVOKED') CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_id VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason VARCHAR(500) NULL,
  at DATETIME(6) NOT NULL,
  PRIMARY KEY (list_id, seq),
  CONSTRAINT list_decision_list FOREIGN KEY (list_id) REFERENCES recipient_list (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
