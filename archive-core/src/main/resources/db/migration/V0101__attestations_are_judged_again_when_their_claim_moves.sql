-- An attestation that was approved for another revision of its claim can be put up, and judged, again.

create view approval_against as
select a.record, a.number, a.serial, d.against_record, d.against_number
from standing_approval a
join decision_part d on d.decision = a.decision and d.record = a.record
where d.against_record is not null
  and (a.four_eyes = 'relaxed'
    or not exists (
      select 1
      from decision_author w
      where w.decision = a.decision and w.record = a.record
        and not exists (
            select 1
            from standing_approval b
            join decision_part e on e.decision = b.decision and e.record = b.record
            where b.record = a.record and b.number = a.number
              and b.serial <= a.serial and b.agent <> w.author
              and e.against_record = d.against_record
              and e.against_number = d.against_number)));
comment on view approval_against is
    'For which revisions of its claim an attestation is approved with four eyes, and by which decision that was complete.';

create or replace view review_part as
select p.submission, p.record, p.number, s.subject, s.serial, s.agent as submitter, s.at,
       exists (select 1 from submission_recall c where c.submission = p.submission) as recalled,
       not r.retired and r.merged_into is null
       and not exists (select 1 from submission_recall c where c.submission = p.submission)
       and not exists (
           select 1 from decision_part d
           where d.submission = p.submission and d.record = p.record and d.verdict <> 'approve')
       and not exists (
           select 1 from approved_revision a
           where a.record = p.record
             and (a.number > p.number
               or a.number = p.number and (
                 r.kind <> 'attestation'
                 or a.serial > s.serial
                 or exists (
                   select 1 from approval_against g
                   where g.record = p.record and g.number = p.number
                     and g.serial > s.serial)))) as open
from submission_part p
join submission s on s.id = p.submission
join record r on r.id = p.record;
comment on view review_part is
    'Parts of submissions; open while neither recalled, refused, approved since, nor overtaken by a later approved revision. Only an attestation is put up after it was approved, when its claim has moved.';
