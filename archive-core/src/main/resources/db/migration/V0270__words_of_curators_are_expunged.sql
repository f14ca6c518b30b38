-- An expunction also empties what curators wrote about their work: reasons, notes and comments.

alter table change_set add column expunction identifier references expunction;
alter table submission add column expunction identifier references expunction;
alter table decision_part add column expunction identifier references expunction;
alter table review_thread_entry add column expunction identifier references expunction;
alter table conflict_resolution add column expunction identifier references expunction;

alter table change_set add check (expunction is null or reason is null);
alter table submission add check (expunction is null or note is null);
alter table decision_part drop constraint decision_part_check,
    add constraint decision_part_refusal_has_a_reason check (case when expunction is not null
        then reason is null else verdict = 'approve' or coalesce(btrim(reason), '') <> '' end);
alter table review_thread_entry drop constraint review_thread_entry_check,
    add constraint review_thread_entry_comment_has_words check (case when expunction is not null
        then words is null else act <> 'comment' or words is not null end);
alter table conflict_resolution alter column reason drop not null,
    add constraint conflict_resolution_has_a_reason check ((expunction is null) = (reason is not null));
comment on column conflict_resolution.reason is 'Null once expunged; the decision then stands no more.';

alter table expunction drop constraint expunction_check1,
    add constraint expunction_of_one_thing check (num_nonnulls(record, text_version, file) <= 1);
comment on table expunction is
    'What was removed for good: the body of a revision, the words of a text and of the passages in it, or the bytes of a file; and, with it or alone, what curators wrote.';

-- The row itself names the expunction that emptied it; nothing else of it changes, and only once.
create function refuse_change_but_removing_words() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.expunction is null and new.expunction is not null
        and to_jsonb(old) ->> tg_argv[0] is not null
        and to_jsonb(new) = to_jsonb(old)
            || jsonb_build_object(tg_argv[0], null, 'expunction', new.expunction)
    then
        return new;
    end if;
    raise exception 'table % is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

drop trigger change_set_is_append_only on change_set;
create trigger change_set_is_append_only before update or delete on change_set
    for each row execute function refuse_change_but_removing_words('reason');
drop trigger submission_is_append_only on submission;
create trigger submission_is_append_only before update or delete on submission
    for each row execute function refuse_change_but_removing_words('note');
drop trigger decision_part_is_append_only on decision_part;
create trigger decision_part_is_append_only before update or delete on decision_part
    for each row execute function refuse_change_but_removing_words('reason');
drop trigger review_thread_entry_is_append_only on review_thread_entry;
create trigger review_thread_entry_is_append_only before update or delete on review_thread_entry
    for each row execute function refuse_change_but_removing_words('words');
drop trigger conflict_resolution_is_append_only on conflict_resolution;
create trigger conflict_resolution_is_append_only before update or delete on conflict_resolution
    for each row execute function refuse_change_but_removing_words('reason');
