-- When the work under way on an import began: with the phase's own beginning, what it will still take can be told.
ALTER TABLE import_file ADD COLUMN work_started_at DATETIME(6) NULL;
