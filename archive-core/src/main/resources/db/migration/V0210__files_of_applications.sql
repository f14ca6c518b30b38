-- TEI is application/tei+xml (RFC 6129); what a file is, the platform finds from its bytes.
alter table file drop constraint if exists file_media_type_check;
alter table file add constraint file_media_type_check
    check (media_type ~ '^(text|image|application)/[a-z0-9.+-]+$');
