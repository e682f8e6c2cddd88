-- Every game there ever was. A row is never deleted: its code names the game in the journals and results for all time.
create table games (
    code         varchar(6)               not null primary key,
    host         varchar(64)              not null,
    game         varchar(64)              not null,
    seats        integer                  not null,
    visibility   varchar(16)              not null,
    turn_seconds integer                  not null,
    options      varchar(32768)           not null,
    status       varchar(16)              not null,
    created_at   timestamp with time zone not null,
    expires_at   timestamp with time zone not null,
    closed_at    timestamp with time zone,
    next_check   timestamp with time zone not null,
    version      bigint                   not null
);

-- The list, newest first: all of it, and by status.
create index games_by_age on games (visibility, created_at desc, code desc);
create index games_by_status on games (visibility, status, created_at desc, code desc);

-- What is due for the expiry's question.
create index games_by_next_check on games (status, next_check);
