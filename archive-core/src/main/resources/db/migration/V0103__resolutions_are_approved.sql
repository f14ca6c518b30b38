-- What a curator decided about a conflict is approved by somebody else before it is published.

alter table conflict_resolution add unique (id, agent);

create table conflict_resolution_approval (
    resolution identifier primary key,
    resolver identifier not null,
    agent identifier not null references agent,
    at timestamptz not null,
    four_eyes text not null check (four_eyes in ('required', 'relaxed')),
    foreign key (resolution, resolver) references conflict_resolution (id, agent),
    check (four_eyes = 'relaxed' or agent <> resolver)
);
comment on column conflict_resolution_approval.resolver is 'Who made the decision; repeated so that the check can see it.';

create trigger conflict_resolution_approval_is_append_only
    before update or delete on conflict_resolution_approval
    for each row execute function refuse_change();
