-- Rows to lock while publishing: list tables take no UPDATE, and MySQL refuses FOR UPDATE without that right.
CREATE TABLE program_lock (
  program_id BIGINT NOT NULL PRIMARY KEY
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
