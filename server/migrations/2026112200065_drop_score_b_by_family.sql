-- Nobody pages by score any more: it would tell who is poorer than whom. Every index less makes a fill of the slot faster.
ALTER TABLE score_b DROP KEY score_b_by_family;
