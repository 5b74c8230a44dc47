-- A search by name over the whole province walks (kelurahan, name), kelurahan by kelurahan: at most 267 looks into an index that stands anyway. An index by name alone is the dearest of all to fill, because names arrive in no order.
ALTER TABLE resident DROP KEY resident_by_name;
