-- Whether an approval stands, and what came back to whom, is asked of the few refusals alone.

create index decision_part_refusing on decision_part (record, number) where verdict <> 'approve';
