-- Terms by code, drawn from the heads of terms.

create table term (
    record identifier primary key references record on delete cascade,
    scheme text collate "C" not null,
    notation text collate "C" not null,
    broader identifier references record,
    unique (scheme, notation),
    check (broader <> record)
);
comment on table term is 'Projection: the code of each term, from which its identifier follows, and the broader term.';
create index term_by_broader on term (broader);
