-- What each claim rests on, drawn from the heads of attestations.

create table attestation (
    record identifier primary key references record on delete cascade,
    claim identifier not null references record,
    stance text not null check (stance in ('SUPPORTS', 'DISPUTES', 'MENTIONS')),
    evidence text not null check (evidence in
        ('quotation', 'image', 'locator', 'search-report', 'inference', 'editorial-judgement')),
    passage identifier,
    source identifier references record,
    check ((evidence in ('quotation', 'image')) = (passage is not null)),
    check ((evidence = 'locator') = (source is not null))
);
comment on table attestation is 'Projection: the claim, stance and evidence of each attestation.';
create index attestation_by_claim on attestation (claim);
create index attestation_by_passage on attestation (passage) where passage is not null;
create index attestation_by_source on attestation (source) where source is not null;

create table attestation_premise (
    record identifier not null references record on delete cascade,
    position integer not null,
    premise identifier not null references record,
    primary key (record, position)
);
comment on table attestation_premise is 'Projection: the claims that an inference is drawn from.';
create index attestation_premise_by_premise on attestation_premise (premise);

create table note (
    record identifier primary key references record on delete cascade,
    about identifier references record,
    passage identifier,
    visibility text not null check (visibility in ('PUBLIC', 'INTERNAL')),
    check (num_nonnulls(about, passage) = 1)
);
comment on table note is 'Projection: the record or passage that each note is on.';
create index note_by_record on note (about) where about is not null;
create index note_by_passage on note (passage) where passage is not null;
