-- Which source is part of which, in order; drawn from the heads of sources.

create table source_part (
    record identifier primary key references record on delete cascade,
    whole identifier not null references record,
    position integer not null check (position >= 1),
    check (record <> whole)
);
create index source_part_by_whole on source_part (whole, position, record);
