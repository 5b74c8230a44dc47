UPDATE list_change c
  JOIN recipient_list l ON l.id = c.list_id
  LEFT JOIN list_row n ON n.list_id = c.list_id AND n.resident_id = c.resident_id AND n.standing = 'RECIPIENT'
  LEFT JOIN list_row o ON o.list_id = l.previous_list_id AND o.resident_id = c.resident_id
SET c.kelurahan_code = COALESCE(n.kelurahan_code, o.kelurahan_code);
