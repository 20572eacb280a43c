-- days are the numbers of the week's days, Monday 1; quiet hours are written 22:00-08:00; dates and months as ISO has them
alter table daily add column days text not null default '1234567';
alter table daily add column questions integer not null default 1;
alter table daily add column topics text not null default '';
alter table daily add column quiet text;
alter table daily add column paused_until text;
alter table daily add column reminder text;
alter table daily add column language text;
-- the latest nominal date that came due: no date comes twice
alter table daily add column last_day text;

alter table learner add column streak_settled text;
alter table learner add column streak_frozen text;
alter table learner add column freezes integer not null default 2;
alter table learner add column freezes_month text;
