-- What is to follow from a committed change, written in its transaction and taken away in the one that holds the effect. The payload is text of ours: ids in JSON.
CREATE TABLE outbox (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  topic VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  payload VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  due_at DATETIME(6) NOT NULL,
  attempts INT NOT NULL,
  token BINARY(16) NULL,
  set_aside_at DATETIME(6) NULL,
  error_text VARCHAR(500) NULL,
  UNIQUE KEY outbox_message (topic, payload),
  KEY outbox_due (set_aside_at, due_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
