DROP TABLE work_due;
