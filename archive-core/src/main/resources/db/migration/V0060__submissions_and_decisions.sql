-- Review: what was put up, what was decided, what was taken back. No row is ever changed.

create sequence review_serial;
comment on sequence review_serial is
    'The order of submissions, decisions and recalls. It is drawn with the records locked, so that it is the order of commit for each record.';

create table submission (
    id identifier primary key,
    serial bigint not null unique default nextval('review_serial'),
    subject identifier not null references record,
    agent identifier not null references agent,
    at timestamptz not null,
    note text check (note <> ''),
    unique (id, agent)
);
create index submission_by_agent on submission (agent, serial);
create index submission_by_subject on submission (subject, serial);

create table submission_part (
    submission identifier not null references submission,
    record identifier not null,
    number integer not null,
    primary key (submission, record),
    unique (submission, record, number),
    foreign key (record, number) references revision
);
comment on table submission_part is 'Exactly which revisions a submission puts up.';
create index submission_part_by_revision on submission_part (record, number);

create table submission_recall (
    submission identifier primary key,
    serial bigint not null unique default nextval('review_serial'),
    agent identifier not null,
    at timestamptz not null,
    foreign key (submission, agent) references submission (id, agent)
);
comment on table submission_recall is
    'The submitter took back what was undecided. That it was the submitter, the foreign key says.';

create table decision (
    id identifier primary key,
    serial bigint not null unique default nextval('review_serial'),
    submission identifier not null references submission,
    agent identifier not null references agent,
    at timestamptz not null,
    four_eyes text not null check (four_eyes in ('required', 'relaxed')),
    unique (id, submission)
);
comment on column decision.four_eyes is 'The rule that was in force when it was decided.';
create index decision_by_submission on decision (submission, serial);
create index decision_by_agent on decision (agent, serial);

create table decision_part (
    decision identifier not null,
    submission identifier not null,
    record identifier not null,
    number integer not null,
    verdict text not null check (verdict in ('approve', 'request-changes', 'reject')),
    reason text,
    against_record identifier,
    against_number integer,
    primary key (decision, record),
    foreign key (decision, submission) references decision (id, submission),
    foreign key (submission, record, number) references submission_part (submission, record, number),
    foreign key (against_record, against_number) references revision (record, number),
    check (verdict = 'approve' or coalesce(btrim(reason), '') <> ''),
    check ((against_record is null) = (against_number is null))
);
comment on column decision_part.against_record is
    'For an attestation: its claim, and the revision of it that the attestation was judged against.';
create index decision_part_by_revision on decision_part (record, number);
create index decision_part_by_submission on decision_part (submission, record);

create table decision_author (
    decision identifier not null,
    record identifier not null,
    author identifier not null references agent,
    primary key (decision, record, author),
    foreign key (decision, record) references decision_part deferrable initially deferred
);
comment on table decision_author is
    'Who counted as author of what was judged: of the changes since the last approved revision, and of what they rely on.';

create trigger submission_is_append_only before update or delete on submission
    for each row execute function refuse_change();
create trigger submission_part_is_append_only before update or delete on submission_part
    for each row execute function refuse_change();
create trigger submission_recall_is_append_only before update or delete on submission_recall
    for each row execute function refuse_change();
create trigger decision_is_append_only before update or delete on decision
    for each row execute function refuse_change();
create trigger decision_part_is_append_only before update or delete on decision_part
    for each row execute function refuse_change();
create trigger decision_author_is_append_only before update or delete on decision_author
    for each row execute function refuse_change();
