-- answers to a revised question are looked for a few learners at a time, in the order of their ids
drop index answer_question;
create index answer_question on answer (question, learner);
