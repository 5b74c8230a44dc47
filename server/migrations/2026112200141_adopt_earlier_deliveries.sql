-- Nights have read these since they were committed.
INSERT INTO delivery_adoption (revision, delivery_version, reference_date, state, adopted_at, standing_order)
  SELECT id, delivery_version, reference_date, 'ADOPTED', created_at, 'Dipakai sebelum adopsi oleh dua orang diwajibkan / In use before adoption by two people was required'
    FROM revision WHERE kind = 'DELIVERY' AND delivery_version IS NOT NULL AND reference_date IS NOT NULL;
