-- A viewer of some kelurahan reads the rows of each in the order of need.
ALTER TABLE list_row DROP KEY list_row_by_kelurahan, ADD KEY list_row_by_kelurahan (list_id, standing, kelurahan_code, position);
