-- Valid for PostgreSQL and for H2 in its PostgreSQL mode.

-- One row a channel: a room, or '@' and the key of a nick for what is said to its owner. It is locked while messages are stored
-- in the channel, so that their numbers have no gap; last_at, so that time never runs backwards in it, whatever clocks do.
create table channels (
    name    varchar(128)                not null primary key,
    last_id bigint                      not null,
    last_at timestamp(3) with time zone not null
);

create table messages (
    channel   varchar(128)                not null,
    id        bigint                      not null,
    at        timestamp(3) with time zone not null,
    author    varchar(96)                 not null,
    nick      varchar(64)                 not null,
    recipient varchar(64),
    text      varchar(4096)               not null,
    -- The author, a line break, and the client's own ID for the message if it gave one: what a client sends again is stored
    -- once, also when two nodes hear it at once.
    origin    varchar(161) unique,
    primary key (channel, id)
);

-- For whoever throws away what is old.
create index messages_oldest_first on messages (at, channel, id);

-- Whose nicks are, by everything that they look like. The primary key is what keeps two nodes from giving one away twice.
create table reservations (
    nick_key   varchar(96)              not null primary key,
    owner_hash bytea                    not null,
    since      timestamp with time zone not null
);
