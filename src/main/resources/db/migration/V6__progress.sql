-- who gets a digest every week: one a private chat, in the topic where it was asked for
create table digest (
    chat        bigint  primary key,
    topic       integer not null,
    zone        text    not null,
    next_due_at bigint
);
create index digest_due on digest (next_due_at) where next_due_at is not null;
