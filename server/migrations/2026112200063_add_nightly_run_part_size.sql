-- How many ids one part of a shared step covers. It is kept with the run, so that all who share a night cut it alike.
ALTER TABLE nightly_run ADD COLUMN part_size INT NOT NULL DEFAULT 500000;
