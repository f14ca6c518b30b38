-- Names by which actors and places are found, and which place lies in which.

create table name (
    record identifier not null references record on delete cascade,
    position integer not null,
    words text not null,
    folded text collate "C" not null,
    language text not null,
    script text not null,
    type text not null check (type in ('PREFERRED', 'VARIANT', 'ROMANIZATION')),
    primary key (record, position)
);
comment on table name is 'Projection: the names of actors and places; folded is without accents, case and punctuation.';
create index name_by_folded on name (folded, record);

create table place_within (
    record identifier not null references record on delete cascade,
    position integer not null,
    whole identifier not null references record,
    since bigint,
    until bigint,
    primary key (record, position),
    check (record <> whole)
);
comment on table place_within is 'Projection: the larger places that a place lies in; since is the earliest and until the latest day number, empty when not stated.';
create index place_within_by_whole on place_within (whole, record);
