-- Records, their revisions, and the change sets that write them.

create domain identifier as text collate "C"
    check (value ~ '^[0-9bcdfghjkmnpqrstvwxz]{11}$');
create domain sha256 as bytea check (octet_length(value) = 32);

create table agent (
    id identifier primary key,
    issuer text not null,
    subject text not null,
    display_name text not null,
    known_since timestamptz not null,
    unique (issuer, subject)
);
comment on table agent is 'People and programs. Elsewhere only the identifier is kept; this is the one table with names.';

create table record (
    id identifier primary key,
    kind text not null check (kind in
        ('source', 'collection', 'actor', 'place', 'term', 'event', 'claim', 'attestation', 'note')),
    head integer not null check (head >= 1),
    retired boolean not null default false,
    merged_into identifier references record,
    unique (id, kind),
    check (merged_into is null or merged_into <> id)
);

create table change_set (
    id identifier primary key,
    agent identifier not null references agent,
    at timestamptz not null,
    reason text,
    origin text not null
);
create index change_set_by_agent on change_set (agent, at);

create table revision (
    record identifier not null references record deferrable initially deferred,
    number integer not null check (number >= 1),
    schema integer not null check (schema >= 1),
    body bytea,
    salt bytea,
    body_digest sha256 not null,
    parent_digest sha256,
    digest sha256 not null,
    change_set identifier not null references change_set,
    primary key (record, number),
    check ((number = 1) = (parent_digest is null)),
    check ((body is null) = (salt is null))
);
comment on column revision.body is 'Canonical bytes (RFC 8785); null once expunged, the salt with it.';
create index revision_by_change_set on revision (change_set);

alter table record add constraint record_head_is_a_revision
    foreign key (id, head) references revision (record, number) deferrable initially deferred;

create table record_reference (
    record identifier not null references record on delete cascade,
    path text not null,
    target identifier not null references record,
    primary key (record, path, target)
);
comment on table record_reference is 'Projection: which records the head of a record names, and where in its body.';
create index record_reference_by_target on record_reference (target);

-- Append-only tables: rows are never changed or removed; only expunging may empty a body.
create function refuse_change() returns trigger language plpgsql as $$
begin
    if coalesce(current_setting('muniment.expunge', true), '') = 'on' and tg_op = 'UPDATE' then
        return new;
    end if;
    raise exception 'table % is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger revision_is_append_only before update or delete on revision
    for each row execute function refuse_change();
create trigger change_set_is_append_only before update or delete on change_set
    for each row execute function refuse_change();
