-- What bears a name and how it was romanized stand beside it, so that an index of all names is read from one table.

alter table name
    add column bearer text check (bearer in ('PERSON', 'GROUP', 'CORPORATE_BODY', 'PLACE')),
    add column romanization text check (romanization in ('PINYIN', 'WADE_GILES', 'POSTAL', 'OTHER')),
    add column generated boolean not null default false;

update name n set
    bearer = case r.kind when 'place' then 'PLACE'
        else upper(replace(coalesce(b.body ->> 'type', 'person'), '-', '_')) end,
    romanization = upper(replace(b.body -> 'names' -> n.position ->> 'romanization', '-', '_')),
    generated = coalesce((b.body -> 'names' -> n.position ->> 'generated')::boolean, false)
from record r, lateral (
    select convert_from(v.body, 'UTF8')::jsonb as body from revision v
    where v.record = r.id and v.number = r.head) b
where r.id = n.record;

alter table name alter column bearer set not null;

-- Whoever keeps an index of names asks here what changed since. Transactions do not commit in the order in which they
-- began, so no time and no counter tells that; a snapshot of the transactions that were seen does.
create table name_change (
    record identifier primary key references record,
    changed xid8 not null
);
comment on table name_change is 'Actors and places by the transaction that last changed their names or their use. Holds nothing that is kept.';
create index name_change_by_transaction on name_change (changed);

create function note_name_change(changed_record text) returns void language sql as $$
    insert into name_change (record, changed) values (changed_record, pg_current_xact_id())
    on conflict (record) do update set changed = excluded.changed
        where name_change.changed <> excluded.changed
$$;

create function name_was_changed() returns trigger language plpgsql as $$
begin
    perform note_name_change(coalesce(new.record, old.record));
    return null;
end $$;
create trigger name_is_noted after insert or update or delete on name
    for each row execute function name_was_changed();

create function use_of_a_name_was_changed() returns trigger language plpgsql as $$
begin
    perform note_name_change(new.id);
    return null;
end $$;
create trigger use_of_names_is_noted after update of retired, merged_into on record
    for each row when (new.kind in ('actor', 'place')
        and (old.retired <> new.retired or old.merged_into is distinct from new.merged_into))
    execute function use_of_a_name_was_changed();
