-- What was published: releases, editions with what they rest on, and the log that all of it hangs on.

create table publication_log (
    serial bigint primary key check (serial >= 1),
    kind text not null check (kind in
        ('release', 'correction', 'withdrawal', 'redaction', 'merge', 'access', 'reissue')),
    at timestamptz not null,
    body bytea not null,
    previous sha256,
    digest sha256 not null unique,
    check ((serial = 1) = (previous is null))
);
comment on table publication_log is
    'Gapless and in the order of commit: the serial is taken under a lock that is held to commit.';
comment on column publication_log.digest is
    'SHA-256 of the canonical entry, which holds the digest of the entry before.';

create table release (
    id identifier primary key,
    serial bigint not null unique references publication_log,
    agent identifier not null references agent,
    reason text not null check (reason <> ''),
    gate_report bytea not null
);

create table edition (
    record identifier not null references record,
    number integer not null check (number >= 1),
    serial bigint not null references publication_log,
    kind text not null check (kind in
        ('first', 'erratum', 'addition', 'reinterpretation', 'redaction', 'technical')),
    bytes bytea not null,
    digest sha256 not null,
    primary key (record, number),
    unique (serial, record),
    check ((number = 1) = (kind = 'first'))
);

create table edition_basis (
    record identifier not null,
    edition integer not null,
    basis_record identifier not null,
    basis_revision integer not null,
    primary key (record, edition, basis_record),
    foreign key (record, edition) references edition (record, number),
    foreign key (basis_record, basis_revision) references revision (record, number)
);
comment on table edition_basis is 'Which revisions an edition was made from.';
create index edition_basis_by_revision on edition_basis (basis_record, basis_revision);

create table published (
    record identifier primary key references record,
    kind text not null,
    edition integer not null,
    serial bigint not null references publication_log,
    since bigint not null references publication_log,
    check (since <= serial),
    foreign key (record, edition) references edition (record, number),
    foreign key (record, kind) references record (id, kind)
);
comment on table published is 'Projection of the log: which edition of a record is current.';
comment on column published.since is
    'Serial of the first edition: the order of lists, which no later edition changes.';
create unique index published_in_order on published (kind, since, record);

create table edition_passage (
    record identifier not null,
    edition integer not null,
    passage identifier not null references passage,
    primary key (record, edition, passage),
    foreign key (record, edition) references edition (record, number)
);
comment on table edition_passage is 'Which passages an edition quotes or shows.';
create index edition_passage_by_passage on edition_passage (passage);

create table withdrawal (
    record identifier not null references record,
    serial bigint not null references publication_log,
    agent identifier not null references agent,
    reason text not null check (reason <> ''),
    successor identifier references record,
    primary key (record, serial),
    check (successor is null or successor <> record)
);

create trigger publication_log_is_append_only before update or delete on publication_log
    for each row execute function refuse_change();
create trigger release_is_append_only before update or delete on release
    for each row execute function refuse_change();
create trigger edition_is_append_only before update or delete on edition
    for each row execute function refuse_change();
create trigger edition_basis_is_append_only before update or delete on edition_basis
    for each row execute function refuse_change();
create trigger edition_passage_is_append_only before update or delete on edition_passage
    for each row execute function refuse_change();
create trigger withdrawal_is_append_only before update or delete on withdrawal
    for each row execute function refuse_change();
