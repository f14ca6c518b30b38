-- People are those of the platform's one realm, under a name of its own, wherever Keycloak is reached.

-- Were somebody known under several of its addresses, the first agent stays theirs.
update agent a
set issuer = 'urn:muniment:people'
where a.issuer ~ '^https?://.*/realms/muniment$'
  and not exists (
    select 1 from agent b
    where b.subject = a.subject and b.issuer ~ '^https?://.*/realms/muniment$'
      and (b.known_since, b.id) < (a.known_since, a.id));

comment on column agent.issuer is
    'Who vouches for the subject: a name that stays, not an address; the platform''s realm is urn:muniment:people unless set otherwise.';
