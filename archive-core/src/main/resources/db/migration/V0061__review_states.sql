-- The states of revisions, derived from submissions, decisions and recalls; nothing of it is stored.

create view standing_approval as
select p.record, p.number, p.decision, d.serial, d.agent, d.at, d.four_eyes
from decision_part p
join decision d on d.id = p.decision
where p.verdict = 'approve'
  and not exists (
      select 1
      from decision_part q
      join decision e on e.id = q.decision
      where q.record = p.record and q.number = p.number
        and q.verdict <> 'approve' and e.serial > d.serial);
comment on view standing_approval is 'Approvals that no later refusal of the same revision has overtaken.';

create view approved_revision as
select a.record, a.number, min(a.serial) as serial
from standing_approval a
where a.four_eyes = 'relaxed'
   or not exists (
      select 1
      from decision_author w
      where w.decision = a.decision and w.record = a.record
        and not exists (
            select 1
            from standing_approval b
            where b.record = a.record and b.number = a.number
              and b.serial <= a.serial and b.agent <> w.author))
group by a.record, a.number;
comment on view approved_revision is
    'Revisions with a decision at which every author''s change had been approved by somebody else; serial is that of the decision which completed it.';

create view review_part as
select p.submission, p.record, p.number, s.subject, s.serial, s.agent as submitter, s.at,
       exists (select 1 from submission_recall c where c.submission = p.submission) as recalled,
       not r.retired and r.merged_into is null
       and not exists (select 1 from submission_recall c where c.submission = p.submission)
       and not exists (
           select 1 from decision_part d
           where d.submission = p.submission and d.record = p.record and d.verdict <> 'approve')
       and not exists (
           select 1 from approved_revision a
           where a.record = p.record and a.number >= p.number) as open
from submission_part p
join submission s on s.id = p.submission
join record r on r.id = p.record;
comment on view review_part is
    'Parts of submissions; open while neither recalled, refused, approved, nor overtaken by a later approved revision.';

create view review_state as
select v.record, v.number,
       case
           when exists (
               select 1 from approved_revision a
               where a.record = v.record and a.number = v.number) then 'approved'
           when exists (
               select 1 from review_part p
               where p.record = v.record and p.number = v.number and p.open) then 'submitted'
           else coalesce(
               (select case p.verdict when 'reject' then 'rejected' else 'changes-requested' end
                from decision_part p
                join decision d on d.id = p.decision
                where p.record = v.record and p.number = v.number and p.verdict <> 'approve'
                order by d.serial desc
                limit 1),
               'draft')
       end as state
from revision v;
comment on view review_state is 'Of every revision: draft, submitted, approved, changes-requested or rejected.';
