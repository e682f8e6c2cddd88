-- Valid for PostgreSQL and for H2 in its PostgreSQL mode.

-- One row a game that has a result. It is locked while a result is recorded, so that the last one is noticed exactly once.
create table matches (
    code         varchar(6)  not null primary key,
    game         varchar(64) not null,
    players      varchar(64) array not null,
    completed_at timestamp with time zone
);

create table results (
    code          varchar(6)  not null references matches (code),
    public_id     varchar(64) not null,
    outcome       varchar(7)  not null check (outcome in ('VICTORY', 'DEFEAT', 'DRAW')),
    ended_at      timestamp with time zone not null,
    rating_before double precision,
    rating_after  double precision,
    primary key (code, public_id)
);

-- A player's results, newest first: the history and the streak.
create index results_newest_first on results (public_id, ended_at desc, code desc);

create table standings (
    public_id  varchar(64) not null,
    game       varchar(64) not null,
    games      integer not null,
    victories  integer not null,
    defeats    integer not null,
    draws      integer not null,
    rating     double precision not null,
    deviation  double precision not null,
    volatility double precision not null,
    primary key (public_id, game),
    check (games = victories + defeats + draws)
);

create index standings_best_first on standings (game, rating desc, deviation, public_id);
