-- who has taken part in a group, and whether its table shows them
create table member (
    chat    bigint  not null,
    topic   integer not null,
    learner bigint  not null,
    name    text    not null,
    hidden  integer not null,
    primary key (chat, topic, learner)
);
create index member_learner on member (learner);

-- what a member won with one sealed question
create table won (
    chat     bigint  not null,
    topic    integer not null,
    number   integer not null,
    learner  bigint  not null,
    question text    not null,
    points   integer not null,
    won_at   bigint  not null,
    primary key (chat, topic, number, learner)
);
create index won_since on won (chat, won_at);
create index won_learner on won (learner);

alter table learner add column quotable integer not null default 0;

-- what is said beside messages: a message of our own that changes, one of theirs that is reacted to; and a goodbye
alter table outbox add column revises text;
alter table outbox add column reacts integer;
alter table outbox add column leaves integer not null default 0;
