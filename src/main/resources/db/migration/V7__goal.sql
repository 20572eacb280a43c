-- the day of a learner's interview, and how many minutes a day they have for it; both or neither
alter table learner add column goal_day text;
alter table learner add column goal_minutes integer;
