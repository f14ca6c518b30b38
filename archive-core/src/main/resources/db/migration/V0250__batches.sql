-- Tables and files that somebody brought, looked at and not yet carried out, and what became of them.

create table batch (
    id identifier primary key,
    agent identifier not null references agent,
    name text not null check (name <> ''),
    digest text collate "C" not null check (digest ~ '^[0-9a-f]{128}$'),
    size bigint not null check (size > 0),
    at timestamptz not null,
    dry_run text not null,
    change_set identifier references change_set,
    done_at timestamptz,
    check ((change_set is null) = (done_at is null))
);
comment on table batch is
    'May be dropped until it is carried out. Its bytes wait beside the storage root, under its identifier.';
comment on column batch.dry_run is
    'JSON: what each row would make. Once carried out, identifiers alone: no words of the batch stay here.';
create index batch_by_agent on batch (agent, at desc, id);
