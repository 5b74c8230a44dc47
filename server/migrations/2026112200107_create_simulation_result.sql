-- What a simulation found, as exact bytes; written once.
CREATE TABLE simulation_result (
  simulation_id BIGINT NOT NULL PRIMARY KEY,
  report LONGBLOB NOT NULL,
  sha256 BINARY(32) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  CONSTRAINT simulation_result_simulation FOREIGN KEY (simulation_id) REFERENCES simulation (id) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
