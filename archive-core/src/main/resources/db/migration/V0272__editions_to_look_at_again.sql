-- Work to do: current editions that may have become stale, when they are too many to look at while somebody waits.

create table edition_to_assess (
    record identifier primary key references record
);
comment on table edition_to_assess is
    'Put in with the decision that may have made their editions stale, taken out with the mark: so nothing is forgotten, whenever the platform is killed.';
