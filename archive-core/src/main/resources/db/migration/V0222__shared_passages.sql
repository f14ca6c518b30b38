-- Words that texts of different sources share, and what curators decided about such sources.

create table text_fingerprint (
    text_version identifier not null references text_version,
    hash bigint not null,
    span_start integer not null,
    span_end integer not null
);
comment on table text_fingerprint is 'An index of words, by which shared ones are found; goes with the words when they are expunged.';
create index text_fingerprint_by_hash on text_fingerprint (hash);
create index text_fingerprint_by_text on text_fingerprint (text_version);

create table shared_passage (
    id identifier primary key,
    text_version identifier not null references text_version,
    span_start integer not null check (span_start >= 0),
    span_end integer not null check (span_end > span_start),
    other_text identifier not null references text_version,
    other_start integer not null check (other_start >= 0),
    other_end integer not null check (other_end > other_start),
    fingerprints integer not null check (fingerprints > 0),
    tool text not null,
    tool_version text not null,
    at timestamptz not null,
    check (text_version <> other_text)
);
comment on table shared_passage is 'Stretches that a text was found to share with one of another source when it came in: suggestions.';
create index shared_passage_by_text on shared_passage (text_version);
create index shared_passage_by_other on shared_passage (other_text);
create trigger shared_passage_is_append_only before update or delete on shared_passage
    for each row execute function refuse_change();

create table shared_words_decision (
    one identifier not null references record,
    other identifier not null references record,
    number integer not null check (number >= 1),
    outcome text not null check (outcome in ('confirmed', 'dismissed')),
    derived identifier references record,
    reason text,
    decided_by identifier not null references agent,
    at timestamptz not null,
    primary key (one, other, number),
    check (one < other),
    check ((outcome = 'confirmed') = (derived is not null)),
    check (derived is null or derived in (one, other))
);
comment on table shared_words_decision is 'What curators made of the words that two sources share; the last decision holds.';
comment on column shared_words_decision.derived is 'The source that was declared to derive from the other.';
create trigger shared_words_decision_is_append_only before update or delete on shared_words_decision
    for each row execute function refuse_change();
