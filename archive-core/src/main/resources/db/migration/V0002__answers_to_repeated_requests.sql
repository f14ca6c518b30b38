-- What was answered to a request with an idempotency key, for as long as it may be repeated.

create table answered_request (
    agent identifier not null references agent,
    key text not null check (length(key) between 1 and 255),
    request sha256 not null,
    at timestamptz not null,
    answer bytea,
    primary key (agent, key)
);
create index answered_request_by_time on answered_request (at);
