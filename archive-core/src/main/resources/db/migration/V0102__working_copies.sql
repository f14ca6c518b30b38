-- Unfinished edits, each for its writer's eyes alone. They may be changed and thrown away.

create table working_copy (
    id identifier primary key,
    agent identifier not null references agent,
    kind text not null check (kind in
        ('source', 'collection', 'actor', 'place', 'term', 'event', 'claim', 'attestation', 'note')),
    record identifier,
    base integer,
    version integer not null check (version >= 1),
    body text not null,
    created timestamptz not null,
    changed timestamptz not null,
    foreign key (record, kind) references record (id, kind),
    foreign key (record, base) references revision (record, number),
    check ((record is null) = (base is null))
);
comment on table working_copy is
    'A body may be any JSON object: no rule of its kind is asked before it becomes a revision.';
comment on column working_copy.version is 'Counts what was saved, so that two windows do not overwrite each other.';
create index working_copy_by_agent on working_copy (agent, changed desc, id);
