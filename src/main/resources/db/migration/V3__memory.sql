-- how one showing of a question went, as far as the memory is concerned; what is derived from it can be replayed
create table review (
    learner  bigint  not null references learner (id) on delete cascade,
    chat     bigint  not null,
    topic    integer not null,
    number   integer not null,
    question text    not null,
    rating   text    not null,
    at       bigint  not null,
    primary key (learner, chat, topic, number)
);
create index review_question on review (learner, question, at);
create index review_chat on review (chat);

-- derived from the reviews
create table memory (
    learner     bigint           not null references learner (id) on delete cascade,
    question    text             not null,
    stability   double precision not null,
    difficulty  double precision not null,
    last_review bigint           not null,
    due         bigint           not null,
    primary key (learner, question)
);

-- What was answered before there were reviews. A first guess by what was kept: an answer that was correct counts as
-- good when it came at once, as hard when it took a hint or a second text; any other, or none, as forgotten.
insert into review (learner, chat, topic, number, question, rating, at)
select a.learner, a.chat, a.topic, a.number, a.question,
    case
        when a.ending = 'REVEALED' or a.score < 0.69 then 'AGAIN'
        when a.hints > 0 or count(t.key) > 1 then 'HARD'
        else 'GOOD'
    end,
    coalesce(min(t.graded_at), a.closed_at)
from asking a
left join answer t on t.learner = a.learner and t.chat = a.chat and t.topic = a.topic and t.number = a.number
where a.ending in ('ANSWERED', 'REVEALED')
group by a.key, a.learner, a.chat, a.topic, a.number, a.question, a.ending, a.score, a.hints, a.closed_at
on conflict (learner, chat, topic, number) do nothing;
