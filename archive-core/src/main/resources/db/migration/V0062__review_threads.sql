-- Threads: what curators say to each other about a record, one of its fields, or a part of a submission.

create table review_thread (
    id identifier primary key,
    record identifier not null references record,
    number integer,
    pointer text,
    submission identifier,
    agent identifier not null references agent,
    at timestamptz not null,
    foreign key (record, number) references revision,
    foreign key (submission, record) references submission_part (submission, record),
    check ((number is null) = (pointer is null)),
    check (number is null or submission is null)
);
comment on table review_thread is
    'An anchor: a record; a field of one of its revisions (JSON pointer, RFC 6901); or a part of a submission.';
create index review_thread_by_record on review_thread (record, at);

create table review_thread_entry (
    thread identifier not null references review_thread,
    position integer not null check (position >= 1),
    act text not null check (act in ('comment', 'resolve', 'reopen')),
    agent identifier not null references agent,
    at timestamptz not null,
    words text check (words <> ''),
    primary key (thread, position),
    check (act <> 'comment' or words is not null),
    check (position > 1 or act = 'comment')
);
create index review_thread_entry_by_agent on review_thread_entry (agent, at);

create trigger review_thread_is_append_only before update or delete on review_thread
    for each row execute function refuse_change();
create trigger review_thread_entry_is_append_only before update or delete on review_thread_entry
    for each row execute function refuse_change();
