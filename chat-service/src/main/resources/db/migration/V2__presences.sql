-- Valid for PostgreSQL and for H2 in its PostgreSQL mode. Written only where several nodes share the database.

-- The nodes that are there. Each counts its beats while it lives; one that others see standing still is deleted, and all that
-- was its goes with it. version is that of its last entry in presence_changes.
create table nodes (
    id      varchar(36) not null primary key,
    version bigint      not null,
    beat    bigint      not null
);

-- Who is here, at which node, in which room. came is greater than that of anybody who had the nick before.
create table stays (
    id    varchar(64) not null primary key,
    node  varchar(36) not null references nodes (id) on delete cascade,
    nick  varchar(64) not null,
    room  varchar(64) not null,
    owner boolean     not null,
    came  bigint      not null
);

create index stays_of_a_node on stays (node);

create sequence arrivals;

-- Everything that a nick in use looks like. The primary key is what keeps two nodes from letting the same in twice.
create table nicks_in_use (
    nick_key varchar(96) not null primary key,
    stay     varchar(64) not null,
    node     varchar(36) not null references nodes (id) on delete cascade
);

create index nicks_of_a_stay on nicks_in_use (stay);
create index nicks_of_a_node on nicks_in_use (node);

-- Who came, moved and left, in the order in which it was stored: for nodes that did not hear of it. Kept for a while.
create table presence_changes (
    node    varchar(36)      not null references nodes (id) on delete cascade,
    version bigint           not null,
    changes varchar(1000000) not null,
    primary key (node, version)
);
