-- A passage that evidence or a note points at is there.

alter table attestation add foreign key (passage) references passage;
alter table note add foreign key (passage) references passage;
