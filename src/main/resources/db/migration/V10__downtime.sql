-- when nothing was heard from Telegram: the coach was not running, or cut off; such days cost nobody's streak
create table downtime (
    began bigint primary key,
    ended bigint not null
);
