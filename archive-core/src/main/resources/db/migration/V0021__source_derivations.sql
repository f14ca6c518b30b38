-- Which source was made from which; drawn from the heads of sources.

create table source_derivation (
    record identifier primary key references record on delete cascade,
    original identifier not null references record,
    check (record <> original)
);
create index source_derivation_by_original on source_derivation (original, record);
