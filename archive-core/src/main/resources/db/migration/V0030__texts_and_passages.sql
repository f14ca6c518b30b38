-- Versions of the words of sources, and the passages in them or in images.

do $$
begin
    if current_setting('server_encoding') <> 'UTF8' then
        raise exception 'the database must be in UTF8: offsets of passages count its characters';
    end if;
end $$;

create table text_version (
    id identifier primary key,
    source identifier not null,
    source_kind text not null generated always as ('source') stored,
    method text not null check (method in
        ('extraction', 'transcription', 'ocr', 'translation', 'correction')),
    maker identifier references agent,
    tool text,
    tool_version text,
    surrogate identifier,
    page integer,
    file text references file,
    encoding jsonb,
    derived_from identifier,
    language text not null,
    words text,
    length integer not null check (length >= 0),
    words_digest sha256 not null,
    blocks jsonb not null,
    remarks jsonb not null,
    entered_by identifier not null references agent,
    at timestamptz not null,
    digest sha256 not null,
    unique (id, source),
    foreign key (source, source_kind) references record (id, kind),
    foreign key (surrogate, page) references surrogate_page (surrogate, number),
    foreign key (derived_from, source) references text_version (id, source),
    check ((maker is null) = (tool is not null) and (tool is null) = (tool_version is null)),
    check ((surrogate is null) = (page is null) and (surrogate is null) = (file is null)),
    check (method <> 'correction' or derived_from is not null),
    check (words is null or (char_length(words) = length
        and sha256(convert_to(words, 'UTF8')) = words_digest))
);
comment on table text_version is 'The versions of the words of sources; never changed.';
comment on column text_version.words is 'Null once expunged; length and digest stay.';
comment on column text_version.length is 'In Unicode code points, as all offsets.';
comment on column text_version.digest is 'SHA-256 of the canonical form, in which words_digest stands for the words.';
create index text_version_by_source on text_version (source, at, id);
create index text_version_by_file on text_version (file);

create table passage (
    id identifier primary key,
    source identifier not null references record,
    text_version identifier,
    words_digest sha256,
    span_start integer check (span_start >= 0),
    span_end integer check (span_end > span_start),
    exact text,
    prefix text,
    suffix text,
    surrogate identifier,
    page integer,
    file text references file,
    x integer,
    y integer,
    width integer,
    height integer,
    made_by identifier not null references agent,
    at timestamptz not null,
    foreign key (text_version, source) references text_version (id, source),
    foreign key (surrogate, page) references surrogate_page (surrogate, number),
    check (num_nonnulls(text_version, surrogate) = 1),
    check (num_nulls(text_version, words_digest, span_start, span_end) in (0, 4)),
    check (num_nulls(surrogate, page, file) in (0, 3)),
    check (num_nulls(exact, prefix, suffix) in (0, 3)),
    check (num_nulls(x, y, width, height) in (0, 4)),
    check (text_version is null or x is null),
    check (exact is null or text_version is not null),
    check (char_length(exact) = span_end - span_start),
    check (x >= 0 and y >= 0 and width > 0 and height > 0),
    unique nulls not distinct
        (made_by, text_version, span_start, span_end, surrogate, page, x, y, width, height)
);
comment on table passage is 'Stretches of texts and parts of images that evidence points at; never changed. One for each place and agent.';
comment on column passage.span_start is 'In Unicode code points of the words.';
comment on column passage.exact is 'Null for images, and once expunged.';
comment on column passage.x is 'In pixels of the upright image; null for the whole image.';
create index passage_by_text on passage (text_version, span_start);
create index passage_by_file on passage (file);
create index passage_by_source on passage (source);

-- The last line of defence of what every published statement rests on.
create function refuse_misquotation() returns trigger language plpgsql as $$
begin
    if new.text_version is not null then
        perform 1 from text_version t
            where t.id = new.text_version
                and t.words_digest = new.words_digest
                and substring(t.words from new.span_start + 1 for new.span_end - new.span_start)
                    = new.exact;
        if not found then
            raise exception 'passage % does not quote its text', new.id
                using errcode = 'integrity_constraint_violation';
        end if;
    else
        perform 1 from surrogate_page p join file f on f.digest = p.file
                join surrogate s on s.id = p.surrogate
            where p.surrogate = new.surrogate and p.number = new.page and f.digest = new.file
                and s.source = new.source and f.width is not null
                and (new.x is null
                    or new.x::bigint + new.width <=
                        case when f.orientation >= 5 then f.height else f.width end
                    and new.y::bigint + new.height <=
                        case when f.orientation >= 5 then f.width else f.height end);
        if not found then
            raise exception 'passage % is not within an image of its source', new.id
                using errcode = 'integrity_constraint_violation';
        end if;
    end if;
    return new;
end $$;

create trigger passage_is_where_it_says before insert on passage
    for each row execute function refuse_misquotation();
create trigger text_version_is_append_only before update or delete on text_version
    for each row execute function refuse_change();
create trigger passage_is_append_only before update or delete on passage
    for each row execute function refuse_change();
