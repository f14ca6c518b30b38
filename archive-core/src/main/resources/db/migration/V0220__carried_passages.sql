-- What became of passages in newer texts, and what curators decided about those not found for certain.

create index text_version_succeeding on text_version (derived_from, at, id)
    where derived_from is not null and method <> 'translation';

create table carried_passage (
    passage identifier not null references passage,
    text_version identifier not null references text_version,
    state text not null check (state in ('exact', 'moved', 'changed', 'lost')),
    carried identifier references passage,
    likely_start integer check (likely_start >= 0),
    likely_end integer check (likely_end >= likely_start),
    at timestamptz not null,
    primary key (passage, text_version),
    check ((state in ('exact', 'moved')) = (carried is not null)),
    check (num_nulls(likely_start, likely_end) in (0, 2)),
    check (likely_start is null or state = 'changed')
);
comment on table carried_passage is 'What became of each passage in each text that came from its own; never changed.';
comment on column carried_passage.text_version is 'The newer text.';
comment on column carried_passage.carried is 'The passage there, when it was found for certain.';
comment on column carried_passage.likely_start is 'Where something like it seems to stand, in Unicode code points: a hint for the curator, nothing more.';
create index carried_passage_by_text on carried_passage (text_version, passage);
create index carried_passage_by_carried on carried_passage (carried) where carried is not null;

create table placed_passage (
    passage identifier not null,
    text_version identifier not null,
    number integer not null check (number >= 1),
    outcome text not null check (outcome in ('placed', 'lost')),
    placed identifier references passage,
    reason text,
    decided_by identifier not null references agent,
    at timestamptz not null,
    primary key (passage, text_version, number),
    foreign key (passage, text_version) references carried_passage,
    check ((outcome = 'placed') = (placed is not null))
);
comment on table placed_passage is 'What curators decided about passages that were changed or lost; the last decision holds.';
create index placed_passage_by_placed on placed_passage (placed) where placed is not null;

-- What is said to be the same words is.
create function refuse_other_words() returns trigger language plpgsql as $$
begin
    if new.carried is not null then
        perform 1 from passage earlier join passage later on later.id = new.carried
            where earlier.id = new.passage and later.text_version = new.text_version
                and later.exact = earlier.exact
                and (new.state = 'exact') = (later.span_start = earlier.span_start);
        if not found then
            raise exception 'passage % was not carried to the same words', new.passage
                using errcode = 'integrity_constraint_violation';
        end if;
    end if;
    return new;
end $$;

create trigger carried_passage_is_the_same before insert on carried_passage
    for each row execute function refuse_other_words();
create trigger carried_passage_is_append_only before update or delete on carried_passage
    for each row execute function refuse_change();
create trigger placed_passage_is_append_only before update or delete on placed_passage
    for each row execute function refuse_change();
