-- What editions say and which was current when, for the filters of public lists.

create table edition_facet (
    record identifier not null,
    edition integer not null,
    serial bigint not null references publication_log,
    until bigint references publication_log,
    says text[] not null,
    primary key (record, edition),
    foreign key (record, edition) references edition (record, number),
    check (until > serial)
);
comment on table edition_facet is
    'Projection of the bytes of editions and of the log: what each edition says, and when it was current.';
comment on column edition_facet.until is
    'The serial of the next edition or of the withdrawal; none while it is current.';
comment on column edition_facet.says is 'One word for each thing that lists are filtered by, such as actor:bcd7x2m9kfz@role/mediator.';
create index edition_facet_by_word on edition_facet using gin (says) with (fastupdate = off);

create table edition_claim (
    record identifier not null,
    edition integer not null,
    claim identifier not null,
    since bigint not null references publication_log,
    until bigint references publication_log,
    says text[] not null,
    begins_first bigint,
    begins_last bigint,
    ends_first bigint,
    ends_last bigint,
    days int8range generated always as (
        case when begins_first is not null
            then int8range(begins_first, nullif(ends_last, 9223372036854775807), '[]') end) stored,
    primary key (record, edition, claim),
    foreign key (record, edition) references edition_facet (record, edition) on delete cascade,
    check (until >= since),
    check (num_nulls(begins_first, begins_last, ends_first, ends_last) in (0, 4)),
    check (begins_first <= begins_last and ends_first <= ends_last)
);
comment on table edition_claim is
    'Projection of the bytes of editions: the claims that each prints. Days are counted from 1970-01-01; the least and the greatest number stand for no limit.';
comment on column edition_claim.days is
    'From the first to the last day that it may touch: what every relation to a window needs to overlap.';
comment on column edition_claim.since is
    'Serial of the first edition that printed the claim: the order of lists.';
comment on column edition_claim.until is
    'That of the edition, or the serial from which on an edition of another record prints the claim.';
create index edition_claim_by_claim on edition_claim (claim);
create index edition_claim_in_order on edition_claim (since, claim);
create index edition_claim_by_word on edition_claim using gin (says) with (fastupdate = off);
create index edition_claim_by_days on edition_claim using gist (days) where days is not null;

create index publication_log_by_time on publication_log (at, serial);
