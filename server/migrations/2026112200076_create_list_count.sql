-- What a list holds and what it changed, counted by kelurahan when it is written, so that no page counts rows. part: RECIPIENT, WAITING, or a kind of change with its reasons; amount: rupiah of the payable rows. No foreign key: a table that is filled from a query can't be made with one.
CREATE TABLE list_count (
  list_id BIGINT NOT NULL,
  kelurahan_code CHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  part VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reasons VARCHAR(400) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  people INT NOT NULL,
  amount BIGINT NOT NULL,
  PRIMARY KEY (list_id, kelurahan_code, part, reasons)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci
SELECT list_id, kelurahan_code, standing AS part, '' AS reasons, COUNT(*) AS people, SUM(CASE WHEN kind = 'HELD' THEN 0 ELSE amount END) AS amount
  FROM list_row GROUP BY list_id, kelurahan_code, standing
UNION ALL
SELECT list_id, kelurahan_code, change_kind, reasons, COUNT(*), 0
  FROM list_change GROUP BY list_id, kelurahan_code, change_kind, reasons;
