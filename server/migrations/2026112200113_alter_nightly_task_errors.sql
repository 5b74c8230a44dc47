-- A worker that is killed makes no error, and an error is no kill: each has its own bound.
ALTER TABLE nightly_task ADD COLUMN errors INT NOT NULL DEFAULT 0;
