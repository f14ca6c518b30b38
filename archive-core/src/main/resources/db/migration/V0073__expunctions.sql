-- Expunging: words or bytes are removed for good, and what remains says who did so, when and why.

create table expunction (
    id identifier primary key,
    agent identifier not null references agent,
    at timestamptz not null,
    reason text not null check (btrim(reason) <> ''),
    record identifier,
    number integer,
    text_version identifier references text_version,
    file text references file,
    foreign key (record, number) references revision,
    check ((record is null) = (number is null)),
    check (num_nonnulls(record, text_version, file) = 1),
    unique (record, number),
    unique (text_version),
    unique (file)
);
comment on table expunction is
    'What was removed for good: the body of a revision, the words of a text and of the passages in it, or the bytes of a file.';
create index expunction_by_time on expunction (at, id);

create table expunged_edition (
    record identifier not null,
    edition integer not null,
    expunction identifier not null references expunction,
    primary key (record, edition),
    foreign key (record, edition) references edition (record, number)
);
comment on table expunged_edition is 'The editions whose bytes went with it, because they held it.';

alter table edition alter column bytes drop not null;
comment on column edition.bytes is 'Null once expunged; the digest stays.';

-- The one exception to append-only tables: what an expunction names may be emptied, and nothing else of its row change.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'table % is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create function refuse_change_but_expunging() returns trigger language plpgsql as $$
declare
    emptied text[];
    named boolean;
    -- not computed yet when this trigger fires
    generated text[] := array(select attname::text from pg_attribute
        where attrelid = tg_relid and attgenerated <> '');
begin
    if tg_op = 'UPDATE' then
        case tg_table_name
            when 'revision' then
                emptied := array['body', 'salt'];
                named := exists (select 1 from expunction e
                    where e.record = old.record and e.number = old.number);
            when 'text_version' then
                emptied := array['words'];
                named := exists (select 1 from expunction e where e.text_version = old.id);
            when 'passage' then
                emptied := array['exact', 'prefix', 'suffix'];
                named := exists (select 1 from expunction e
                    where e.text_version = old.text_version);
            when 'edition' then
                emptied := array['bytes'];
                named := exists (select 1 from expunged_edition x
                    where x.record = old.record and x.edition = old.number);
        end case;
        if named
            and to_jsonb(new) - emptied - generated = to_jsonb(old) - emptied - generated
            and not exists (select 1 from jsonb_each(to_jsonb(new)) field
                where field.key = any(emptied) and field.value <> 'null')
        then
            return new;
        end if;
    end if;
    raise exception 'table % is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

drop trigger revision_is_append_only on revision;
create trigger revision_is_append_only before update or delete on revision
    for each row execute function refuse_change_but_expunging();
drop trigger text_version_is_append_only on text_version;
create trigger text_version_is_append_only before update or delete on text_version
    for each row execute function refuse_change_but_expunging();
drop trigger passage_is_append_only on passage;
create trigger passage_is_append_only before update or delete on passage
    for each row execute function refuse_change_but_expunging();
drop trigger edition_is_append_only on edition;
create trigger edition_is_append_only before update or delete on edition
    for each row execute function refuse_change_but_expunging();
create trigger expunction_is_append_only before update or delete on expunction
    for each row execute function refuse_change();
create trigger expunged_edition_is_append_only before update or delete on expunged_edition
    for each row execute function refuse_change();

drop view closed_edition;
create view closed_edition as
select a.record, a.edition, max(l.at) as since, cast(null as identifier) as expunction
from edition_access a
join access_in_force f on f.source = a.source
join publication_log l on l.serial = f.serial
where f.level > a.level
group by a.record, a.edition
union all
select x.record, x.edition, e.at, x.expunction
from expunged_edition x join expunction e on e.id = x.expunction;
comment on view closed_edition is
    'Editions that may not be served, and since when: they show more of a source than may be shown now, or were expunged.';
