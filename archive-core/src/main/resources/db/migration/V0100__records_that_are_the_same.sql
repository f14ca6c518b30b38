-- Records found to be the same as others, and every change of a record's use, kept for ever.

create view same_record as
select id as record, coalesce(merged_into, id) as survivor from record;
comment on view same_record is
    'Every record with the one that stands for it: itself, unless it was merged. Queries that follow references go by survivors.';
create index record_by_survivor on record ((coalesce(merged_into, id)));

alter table record add constraint retired_or_merged_not_both
    check (not retired or merged_into is null);

create table use_change (
    change_set identifier not null references change_set,
    record identifier not null,
    head integer not null,
    change text not null check (change in ('retired', 'reinstated', 'merged', 'unmerged')),
    survivor identifier references record,
    primary key (change_set, record),
    foreign key (record, head) references revision (record, number),
    check ((change in ('merged', 'unmerged')) = (survivor is not null)),
    check (survivor <> record)
);
comment on table use_change is
    'What change sets did to records beside writing revisions; head is the revision that they were at.';
comment on column use_change.survivor is 'Into which it was merged, or from which it was taken again.';
create index use_change_by_record on use_change (record);

create trigger use_change_is_append_only before update or delete on use_change
    for each row execute function refuse_change();
