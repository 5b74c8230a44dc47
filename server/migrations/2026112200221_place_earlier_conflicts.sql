-- Conflicts found before they were work: where their families live, and the correction that each ended or followed.
UPDATE fact_conflict c
  LEFT JOIN resident r ON c.subject_kind = 'RESIDENT' AND r.id = c.subject_id
  LEFT JOIN family f ON f.id = IF(c.subject_kind = 'FAMILY', c.subject_id, r.family_id)
  LEFT JOIN fact_override o ON o.subject_kind = c.subject_kind AND o.subject_id = c.subject_id AND o.fact = c.fact AND o.until = c.revision
SET c.family_id = COALESCE(f.id, 0), c.kelurahan_code = COALESCE(f.kelurahan_code, ''), c.source = o.source,
  c.verified_by = o.verified_by;
