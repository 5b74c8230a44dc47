-- Nobody pages by score any more: it would tell who is poorer than whom. Every index less makes a fill of the slot faster.
ALTER TABLE score_a DROP KEY score_a_by_family;
