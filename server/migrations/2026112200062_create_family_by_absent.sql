-- The families that the last full delivery no longer named, as a page at any depth.
CREATE INDEX family_by_absent ON family (absent, kelurahan_code, id);
