-- The same for SQLite and PostgreSQL: times are epoch milliseconds, JSON is text, ids are Telegram's or ours.

create table marker (
    name  text   primary key,
    value bigint not null
);

create table inbox (
    key        text    primary key,
    seq        bigint  not null,
    source     text    not null,
    chat       bigint  not null,
    topic      integer not null,
    at         bigint  not null,
    json       text,
    status     text    not null,
    attempts   integer not null,
    error      text,
    settled_at bigint
);
create index inbox_waiting on inbox (seq) where status = 'waiting';
create index inbox_parked on inbox (settled_at) where status = 'parked';
create index inbox_settled on inbox (settled_at);
create index inbox_chat on inbox (chat);

create table outbox (
    key        text    primary key,
    seq        bigint  not null,
    chat       bigint  not null,
    topic      integer not null,
    urgency    integer not null,
    json       text,
    edits      integer,
    status     text    not null,
    attempts   integer not null,
    message_id integer,
    error      text,
    created_at bigint  not null,
    settled_at bigint
);
create index outbox_waiting on outbox (seq) where status = 'waiting';
create index outbox_urgent on outbox (urgency, seq) where status = 'waiting';
create index outbox_line on outbox (chat, seq) where status = 'waiting';
-- apart from outbox_line, so that no planner reads what was sent to find what waits
create index outbox_settled_chat on outbox (chat) where status <> 'waiting';
create index outbox_refused on outbox (settled_at) where status = 'refused';
create index outbox_settled on outbox (settled_at);

create table chat (
    id       bigint  primary key,
    gone     integer not null,
    moved_to bigint
);

create table conversation (
    chat    bigint  not null,
    topic   integer not null,
    version bigint  not null,
    state   text    not null,
    primary key (chat, topic)
);

create table daily (
    chat        bigint  not null,
    topic       integer not null,
    time        text    not null,
    zone        text    not null,
    next_due_at bigint,
    primary key (chat, topic)
);
create index daily_due on daily (next_due_at) where next_due_at is not null;

create table timer (
    chat   bigint  not null,
    topic  integer not null,
    name   text    not null,
    due_at bigint  not null,
    mark   bigint  not null,
    primary key (chat, topic, name)
);
create index timer_due on timer (due_at);

create table learner (
    id          bigint  primary key,
    version     bigint  not null,
    name        text    not null,
    language    text    not null,
    topics      text    not null,
    levels      text    not null,
    streak_days integer not null,
    streak_last text,
    known_since bigint  not null
);

create table progress (
    learner  bigint           not null references learner (id) on delete cascade,
    question text             not null,
    answers  integer          not null,
    last     double precision not null,
    best     double precision not null,
    last_at  bigint           not null,
    primary key (learner, question)
);

-- one showing of a question
create table asking (
    key       text    primary key,
    learner   bigint  not null references learner (id) on delete cascade,
    chat      bigint  not null,
    topic     integer not null,
    number    integer not null,
    question  text    not null,
    revision  text    not null,
    occasion  text    not null,
    hints     integer not null,
    asked_at  bigint  not null,
    ending    text,
    score     double precision,
    closed_at bigint
);
create index asking_learner on asking (learner);
create index asking_number on asking (chat, topic, number);

-- one graded text
create table answer (
    key       text             primary key,
    learner   bigint           not null references learner (id) on delete cascade,
    chat      bigint           not null,
    topic     integer          not null,
    number    integer          not null,
    question  text             not null,
    revision  text             not null,
    text      text             not null,
    grade     text             not null,
    score     double precision not null,
    graded_at bigint           not null
);
create index answer_learner on answer (learner);
create index answer_question on answer (question);

create table appeal (
    key         text   primary key,
    learner     bigint not null references learner (id) on delete cascade,
    question    text   not null,
    revision    text   not null,
    point       text,
    comment     text   not null,
    texts       text   not null,
    grade       text   not null,
    status      text   not null,
    appealed_at bigint not null
);
create index appeal_learner on appeal (learner);
create index appeal_open on appeal (appealed_at) where status = 'open';
