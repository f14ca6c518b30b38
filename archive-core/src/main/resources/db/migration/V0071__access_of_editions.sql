-- Present access overrules what was shown before: what each edition shows, and what is in force now.

create type access_level as enum ('public', 'quotations-only', 'metadata-only', 'embargoed');
comment on type access_level is 'From the most to the least open; the order is relied on.';

create table access_in_force (
    source identifier primary key,
    source_kind text not null generated always as ('source') stored,
    level access_level not null,
    until date,
    serial bigint not null references publication_log,
    foreign key (source, source_kind) references record (id, kind),
    check ((level = 'embargoed') = (until is not null))
);
comment on table access_in_force is
    'Projection of the log: as much as the public may see of each source that ever was public. Narrowed by the change set that narrows, widened by a release of the source or by the end of an embargo.';
comment on column access_in_force.serial is 'The log entry that brought this level.';
create index access_in_force_by_day on access_in_force (until) where until is not null;

create table edition_access (
    record identifier not null,
    edition integer not null,
    source identifier not null references record,
    level access_level not null,
    primary key (record, edition, source),
    foreign key (record, edition) references edition (record, number)
);
comment on table edition_access is
    'For each source of which an edition shows something: the narrowest level under which it may.';
create index edition_access_by_source on edition_access (source, level);

create trigger edition_access_is_append_only before update or delete on edition_access
    for each row execute function refuse_change();

create view closed_edition as
select a.record, a.edition, max(f.serial) as serial
from edition_access a
join access_in_force f on f.source = a.source
where f.level > a.level
group by a.record, a.edition;
comment on view closed_edition is
    'Editions that show more of a source than may be shown now, and the log entry since which.';

alter table edition drop constraint edition_kind_check;
alter table edition add constraint edition_kind_check check (kind in
    ('first', 'erratum', 'addition', 'reinterpretation', 'redaction', 'disclosure', 'technical'));
