-- What curators decided about claims that cannot all hold: kept for ever, the latest stands.

create table conflict_resolution (
    id identifier primary key,
    conflict identifier not null,
    serial bigint generated always as identity unique,
    outcome text not null check (outcome in
        ('COMPATIBLE', 'DIFFERENT_THINGS_COUNTED', 'PREFERRED', 'OPEN')),
    preferred identifier references record,
    reason text not null check (reason <> ''),
    agent identifier not null references agent,
    at timestamptz not null,
    check ((outcome = 'PREFERRED') = (preferred is not null))
);
comment on column conflict_resolution.conflict is 'Follows from the identifiers of the claims, so that other claims make another conflict.';
create index conflict_resolution_by_conflict on conflict_resolution (conflict, serial desc);

create table conflict_resolution_claim (
    resolution identifier not null references conflict_resolution deferrable initially deferred,
    claim identifier not null,
    revision integer not null,
    primary key (resolution, claim),
    foreign key (claim, revision) references revision (record, number)
);
comment on table conflict_resolution_claim is 'The claims in conflict, each as the curator saw it.';
create index conflict_resolution_claim_by_claim on conflict_resolution_claim (claim);

create trigger conflict_resolution_is_append_only before update or delete on conflict_resolution
    for each row execute function refuse_change();
create trigger conflict_resolution_claim_is_append_only before update or delete on conflict_resolution_claim
    for each row execute function refuse_change();
