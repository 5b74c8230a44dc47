-- The kelurahan of the row on this list, or on the one before for who left: who reads a part of the province reads its part of the changes, and no others.
ALTER TABLE list_change
  ADD COLUMN kelurahan_code CHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' AFTER resident_id,
  DROP KEY list_change_by_kind,
  ADD KEY list_change_by_kelurahan (list_id, kelurahan_code, change_kind, resident_id);
