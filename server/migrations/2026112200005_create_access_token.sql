CREATE TABLE access_token (
  token_hash BINARY(32) NOT NULL PRIMARY KEY,
  api_client_id BIGINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  KEY access_token_by_client (api_client_id, expires_at),
  CONSTRAINT access_token_client FOREIGN KEY (api_client_id) REFERENCES api_client (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
