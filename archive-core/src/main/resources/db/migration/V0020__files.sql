-- Files by their bytes, and the surrogates in which they stand for sources.

create table file (
    digest text collate "C" primary key check (digest ~ '^[0-9a-f]{128}$'),
    size bigint not null check (size > 0),
    media_type text not null check (media_type ~ '^(text|image)/[a-z0-9.+-]+$'),
    width integer check (width > 0),
    height integer check (height > 0),
    orientation integer check (orientation between 1 and 8),
    at timestamptz not null,
    check ((media_type like 'image/%') = (width is not null)),
    check ((width is null) = (height is null) and (width is null) = (orientation is null))
);
comment on table file is 'Unique bytes, kept in the OCFL storage root as the object of this SHA-512 digest.';
comment on column file.media_type is 'Found from the bytes.';
comment on column file.width is 'Pixels as stored, before the orientation is applied; height likewise.';
comment on column file.orientation is 'EXIF orientation, 1 when the file states none.';

create table surrogate (
    id identifier primary key,
    source identifier not null,
    source_kind text not null generated always as ('source') stored,
    method text not null check (method in ('upload', 'scan', 'capture')),
    captured_from text,
    captured_at timestamptz,
    agent identifier not null references agent,
    at timestamptz not null,
    foreign key (source, source_kind) references record (id, kind),
    check ((method = 'capture') = (captured_from is not null)),
    check ((captured_from is null) = (captured_at is null))
);
comment on table surrogate is 'How, when and by whom a stand-in for a source came; its files are its pages.';
create index surrogate_by_source on surrogate (source, at, id);

create table surrogate_page (
    surrogate identifier not null references surrogate,
    number integer not null check (number >= 1),
    file text not null references file,
    name text not null check (name <> ''),
    label text check (label <> ''),
    agent identifier not null references agent,
    at timestamptz not null,
    primary key (surrogate, number)
);
comment on table surrogate_page is 'The files of a surrogate in their order; pages are added at the end and never taken out.';
comment on column surrogate_page.name is 'The original name of the file, for people; never a path in the archive.';
create index surrogate_page_by_file on surrogate_page (file);

create trigger file_is_append_only before update or delete on file
    for each row execute function refuse_change();
create trigger surrogate_is_append_only before update or delete on surrogate
    for each row execute function refuse_change();
create trigger surrogate_page_is_append_only before update or delete on surrogate_page
    for each row execute function refuse_change();
