-- Documents as files, the jobs that read them, and where the words of a text stand on its pages.

alter table file drop constraint file_media_type_check;
alter table file add constraint file_media_type_check
    check (media_type ~ '^(text|image|application)/[a-z0-9.+-]+$');

create table extraction (
    id identifier primary key,
    source identifier not null references record,
    surrogate identifier not null,
    page integer not null,
    method text not null check (method in ('extraction', 'ocr')),
    scripts text not null,
    language text not null,
    reader text not null,
    state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    attempt integer not null default 0 check (attempt >= 0),
    done integer not null default 0 check (done >= 0),
    total integer not null default 0 check (total >= 0),
    text_version identifier references text_version,
    metadata jsonb not null default '{}',
    findings jsonb not null default '[]',
    asked_by identifier not null references agent,
    at timestamptz not null,
    begun timestamptz,
    ended timestamptz,
    foreign key (surrogate, page) references surrogate_page (surrogate, number),
    unique (surrogate, page, method, scripts, language, reader),
    check ((state = 'done') = (text_version is not null)),
    check ((state in ('waiting', 'running')) = (ended is null)),
    check (state <> 'running' or begun is not null)
);
comment on table extraction is 'The jobs that read files; one for each page of a surrogate, way of reading and reader.';
comment on column extraction.scripts is 'For OCR, Tesseract''s names of languages, joined by +; empty for what it has.';
comment on column extraction.language is 'As asked for; empty for what the file or the source says.';
comment on column extraction.reader is 'The version of the readers, so that a newer one reads anew.';
comment on column extraction.metadata is 'What the file says of itself; emptied when file or text are expunged.';
create index extraction_by_source on extraction (source, at, id);
create index extraction_to_do on extraction (at, id) where state in ('waiting', 'running');

create table text_page (
    text_version identifier not null references text_version,
    number integer not null check (number >= 1),
    width integer not null check (width >= 0),
    height integer not null check (height >= 0),
    span_start integer not null check (span_start >= 0),
    span_end integer not null check (span_end >= span_start),
    boxes jsonb,
    primary key (text_version, number)
);
comment on table text_page is 'Where the words of a text stand on the pages of the document it was read from; never changed.';
comment on column text_page.boxes is
    'Seven numbers a word: start, end (code points of the text), x, y, width, height (units of the page), confidence or -1. Null once the text was expunged.';

create function refuse_change_but_with_the_words() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.boxes is null
        and to_jsonb(new) - 'boxes' = to_jsonb(old) - 'boxes'
        and exists (select 1 from expunction e where e.text_version = old.text_version)
    then
        return new;
    end if;
    raise exception 'table % is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger text_page_is_append_only before update or delete on text_page
    for each row execute function refuse_change_but_with_the_words();

-- What an expunction removes goes here as well: the shapes of words tell words, and titles are words.
create function expunge_extractions() returns trigger language plpgsql as $$
begin
    update text_page set boxes = null where text_version = new.text_version;
    update extraction x set metadata = '{}'
        where x.text_version = new.text_version
            or exists (select 1 from surrogate_page p
                where p.surrogate = x.surrogate and p.number = x.page and p.file = new.file);
    return null;
end $$;

create trigger expunction_reaches_extractions after insert on expunction
    for each row execute function expunge_extractions();
