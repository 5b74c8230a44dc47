-- Whoever may not read scores pages a list by kelurahan and person: an order of need would let weights be solved.
ALTER TABLE list_row DROP KEY list_row_by_kelurahan, ADD KEY list_row_by_kelurahan (list_id, standing, kelurahan_code, resident_id);
