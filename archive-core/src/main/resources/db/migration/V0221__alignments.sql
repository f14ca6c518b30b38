-- Which words of translations render which words of their originals.

create table alignment (
    translation identifier not null references text_version,
    number integer not null check (number >= 1),
    original identifier not null references text_version,
    tool text,
    tool_version text,
    made_by identifier references agent,
    beads jsonb not null check (jsonb_typeof(beads) = 'array'),
    at timestamptz not null,
    primary key (translation, number),
    check ((made_by is null) = (tool is not null) and (tool is null) = (tool_version is null)),
    check (translation <> original)
);
comment on table alignment is 'Alignments of translations; never changed, the last one holds.';
comment on column alignment.beads is 'Start and end in the original, start and end in the translation, in Unicode code points; in order.';
create index alignment_by_original on alignment (original);
create trigger alignment_is_append_only before update or delete on alignment
    for each row execute function refuse_change();
