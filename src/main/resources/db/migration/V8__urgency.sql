-- answers to people go before what comes to many at the same time
alter table inbox add column urgency integer not null default 0;
create index inbox_urgent on inbox (urgency, seq) where status = 'waiting';
