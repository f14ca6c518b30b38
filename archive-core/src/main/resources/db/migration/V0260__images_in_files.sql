-- A file may hold several images (a TIFF of a whole report); each is a page of its own.

create table file_image (
    file text not null references file,
    number integer not null check (number >= 2),
    width integer not null check (width > 0),
    height integer not null check (height > 0),
    orientation integer not null check (orientation between 1 and 8),
    primary key (file, number)
);
comment on table file_image is 'The images of a file after the first, whose shape is in the table file.';
comment on column file_image.number is 'The place in the file; previews and masks are counted and left out.';

create view image as
select digest as file, 1 as number, width, height, orientation from file where width is not null
union all
select file, number, width, height, orientation from file_image;
comment on view image is 'Every image of every file.';

alter table surrogate_page
    add column image integer not null default 1 check (image >= 1),
    add column further_image integer generated always as (nullif(image, 1)) stored,
    add foreign key (file, further_image) references file_image (file, number);
comment on column surrogate_page.image is 'Which of the images of the file the page is; 1 for a file that is no image.';

create or replace function refuse_misquotation() returns trigger language plpgsql as $$
begin
    if new.text_version is not null then
        perform 1 from text_version t
            where t.id = new.text_version
                and t.words_digest = new.words_digest
                and substring(t.words from new.span_start + 1 for new.span_end - new.span_start)
                    = new.exact;
        if not found then
            raise exception 'passage % does not quote its text', new.id
                using errcode = 'integrity_constraint_violation';
        end if;
    else
        perform 1 from surrogate_page p
                join image i on i.file = p.file and i.number = p.image
                join surrogate s on s.id = p.surrogate
            where p.surrogate = new.surrogate and p.number = new.page and p.file = new.file
                and s.source = new.source
                and (new.x is null
                    or new.x::bigint + new.width <=
                        case when i.orientation >= 5 then i.height else i.width end
                    and new.y::bigint + new.height <=
                        case when i.orientation >= 5 then i.width else i.height end);
        if not found then
            raise exception 'passage % is not within an image of its source', new.id
                using errcode = 'integrity_constraint_violation';
        end if;
    end if;
    return new;
end $$;

create trigger file_image_is_append_only before update or delete on file_image
    for each row execute function refuse_change();
