-- An appeal gets a number by which people speak of it, the showing it is about, and what came of it.
alter table appeal add column id bigint;
alter table appeal add column chat bigint not null default 0;
alter table appeal add column topic integer not null default 0;
alter table appeal add column number integer not null default 0;
alter table appeal add column idea text;
alter table appeal add column decided_at bigint;
alter table appeal add column exported_at bigint;

-- those from before know their showing no more
update appeal set chat = learner, id = (
    select count(*) from appeal other
    where other.appealed_at < appeal.appealed_at
        or (other.appealed_at = appeal.appealed_at and other.key <= appeal.key));
create unique index appeal_id on appeal (id);

-- counted for good: a forgotten appeal's number must not come to mean another one
insert into marker (name, value) select 'last appeal', coalesce(max(id), 0) from appeal;

-- a showing judged again, by a later revision of its question or after an appeal; what was judged first stays
create table regrade (
    learner     bigint           not null references learner (id) on delete cascade,
    chat        bigint           not null,
    topic       integer          not null,
    number      integer          not null,
    question    text             not null,
    revision    text             not null,
    grade       text             not null,
    score       double precision not null,
    regraded_at bigint           not null,
    primary key (learner, chat, topic, number, revision)
);
create index regrade_chat on regrade (chat);
