-- A draft holds everything that policy may change as one document; at its release the terms get a dated row of their own.
ALTER TABLE criteria_version
  ADD COLUMN terms LONGBLOB NULL,
  ADD COLUMN notes VARCHAR(2000) NOT NULL DEFAULT '',
  ADD COLUMN edit INT NOT NULL DEFAULT 1;
