-- One row. Whoever writes the registry locks it first, so revision order is commit order.
CREATE TABLE registry_head (
  id TINYINT NOT NULL PRIMARY KEY,
  revision BIGINT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
