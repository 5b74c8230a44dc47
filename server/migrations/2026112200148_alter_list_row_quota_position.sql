-- Place within the standing and the quota that decided, where the places are divided among kota; the position is over all.
ALTER TABLE list_row ADD COLUMN quota_position INT NULL;
