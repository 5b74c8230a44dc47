CREATE INDEX civil_record_by_kelurahan ON civil_record (kelurahan_code, nik_id);
