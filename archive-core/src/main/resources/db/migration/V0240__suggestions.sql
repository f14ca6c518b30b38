-- What machines offer on texts, and what people decided about it. No records, and never public.

create table suggestion (
    id identifier primary key,
    text_version identifier not null references text_version,
    kind text not null check (kind in ('dating', 'mention', 'new-name', 'candidate-event')),
    span_start integer not null check (span_start >= 0),
    span_end integer not null,
    exact text not null,
    meaning text not null,
    engine text not null,
    engine_version text not null,
    confidence integer not null check (confidence between 1 and 99),
    offer jsonb not null,
    at timestamptz not null,
    state text not null check (state in ('open', 'accepted', 'dismissed')),
    decided_by identifier references agent,
    decided_at timestamptz,
    why text,
    change_set identifier references change_set,
    check (char_length(exact) = span_end - span_start),
    check ((state = 'open') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    check ((state = 'accepted') = (change_set is not null)),
    check (why is null or state = 'dismissed'),
    unique (text_version, engine, kind, span_start, span_end, meaning)
);
comment on table suggestion is
    'Rows may be changed and removed: open ones when the engine finds something else, all of a text when its words are expunged.';
comment on column suggestion.meaning is
    'What the engine takes the words to mean. With the stretch it makes that something decided once is not put again.';
comment on column suggestion.offer is 'What the engine offers beside the columns.';
create index suggestion_in_order on suggestion (text_version, span_start, span_end, id);

create table suggestion_record (
    suggestion identifier not null references suggestion on delete cascade,
    record identifier not null references record,
    primary key (suggestion, record)
);
comment on table suggestion_record is 'The records that somebody made of a suggestion.';
create index suggestion_record_by_record on suggestion_record (record);

-- A machine quotes as exactly as a person has to.
create function refuse_misquoted_suggestion() returns trigger language plpgsql as $$
begin
    perform 1 from text_version t
        where t.id = new.text_version
            and substring(t.words from new.span_start + 1 for new.span_end - new.span_start)
                = new.exact;
    if not found then
        raise exception 'suggestion % does not quote its text', new.id
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger suggestion_is_where_it_says before insert on suggestion
    for each row execute function refuse_misquoted_suggestion();
