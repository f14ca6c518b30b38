-- An expunction also empties the reasons that curators gave for placing passages and judging shared words.

alter table placed_passage add column expunction identifier references expunction,
    add check (expunction is null or reason is null);
alter table shared_words_decision add column expunction identifier references expunction,
    add check (expunction is null or reason is null);

drop trigger placed_passage_is_append_only on placed_passage;
create trigger placed_passage_is_append_only before update or delete on placed_passage
    for each row execute function refuse_change_but_removing_words('reason');
drop trigger shared_words_decision_is_append_only on shared_words_decision;
create trigger shared_words_decision_is_append_only before update or delete on shared_words_decision
    for each row execute function refuse_change_but_removing_words('reason');
