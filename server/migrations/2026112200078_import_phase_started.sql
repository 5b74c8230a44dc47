-- When the phase of an import began.
ALTER TABLE import_file ADD COLUMN phase_started_at DATETIME(6) NULL;
