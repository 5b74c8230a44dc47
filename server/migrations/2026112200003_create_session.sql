-- Only the SHA-256 of a session token rests here: a stolen backup opens no session.
CREATE TABLE session (
  token_hash BINARY(32) NOT NULL PRIMARY KEY,
  user_id BIGINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  last_seen_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  revoked_at DATETIME(6) NULL,
  purpose VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  purpose_until DATETIME(6) NULL,
  KEY session_by_user (user_id, expires_at),
  CONSTRAINT session_user FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
