-- Claims by what they say, drawn from the heads of claims.

create table claim (
    record identifier primary key references record on delete cascade,
    subject identifier not null references record,
    property identifier not null references record,
    value_type text not null check (value_type in
        ('dating', 'record', 'term', 'described-person', 'text', 'quantity', 'ordinal', 'unknown', 'none')),
    value_record identifier references record,
    begins_first bigint,
    begins_last bigint,
    ends_first bigint,
    ends_last bigint,
    amount numeric,
    unit identifier references record,
    ordinal integer,
    certainty identifier references record,
    perspective identifier references record,
    check ((value_type = 'dating') = (begins_first is not null)),
    check (begins_first <= begins_last and ends_first <= ends_last),
    check (num_nulls(begins_first, begins_last, ends_first, ends_last) in (0, 4)),
    check ((value_type in ('record', 'term')) <= (value_record is not null)),
    check ((value_type = 'quantity') = (amount is not null and unit is not null)),
    check ((value_type = 'ordinal') = (ordinal is not null))
);
comment on table claim is 'Projection: what each claim says. Days are counted from 1970-01-01; the value record of a described person is the claim that identifies them.';
create index claim_by_subject on claim (subject, property);
create index claim_by_value on claim (value_record, property) where value_record is not null;
create index claim_by_days on claim (property, begins_first, ends_last) where begins_first is not null;

create table claim_qualifier (
    record identifier not null references record on delete cascade,
    position integer not null,
    qualifier identifier not null references record,
    value_type text not null,
    value_record identifier references record,
    primary key (record, position)
);
comment on table claim_qualifier is 'Projection: the qualifiers of each claim, with the record or term named.';
create index claim_qualifier_by_value on claim_qualifier (value_record, qualifier) where value_record is not null;
