-- Current editions that would say something else by now, and why.

create table stale_edition (
    record identifier primary key,
    edition integer not null,
    reason text not null check (reason in
        ('newer-revision', 'conflict-decided', 'text-corrected', 'access', 'withdrawn', 'merged')),
    since timestamptz not null,
    foreign key (record, edition) references edition (record, number)
);
comment on table stale_edition is
    'Projection: the current editions that, formed now from what is approved, would differ materially. Gone with the next edition.';
create index stale_edition_in_order on stale_edition (since, record);

create index text_version_by_original on text_version (derived_from) where derived_from is not null;
create index edition_access_embargoed on edition_access (source) where level = 'embargoed';
