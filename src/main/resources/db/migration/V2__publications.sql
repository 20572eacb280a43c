-- a file of questions as a curator sent it; one that was published is kept for good, its sender's name is not
create table draft (
    id      text   primary key,
    curator bigint,
    file    text   not null,
    text    text   not null,
    sent_at bigint not null
);
create index draft_curator on draft (curator);

-- what became live of a file, version by version; the newest is live and replaced the one before it, the first the
-- folder's own; no draft means that the folder's own became live again
create table publication (
    file         text    not null,
    version      integer not null,
    draft        text    references draft (id),
    curator      bigint,
    published_at bigint  not null,
    primary key (file, version)
);
create index publication_draft on publication (draft);
create index publication_curator on publication (curator);
