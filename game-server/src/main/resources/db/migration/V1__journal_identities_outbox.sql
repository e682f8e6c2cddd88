-- Runs on H2 (MODE=PostgreSQL) and on PostgreSQL alike.

-- The room is its journal. The primary key is what keeps two nodes from diverging: one of them gets number 12.
create table journal (
    code  varchar(6)                  not null,
    seq   integer                     not null,
    at    timestamp(3) with time zone not null,
    entry varchar(32768)              not null,
    primary key (code, seq)
);

-- The rooms that still have something to do, so that a sweeper finds those that nobody holds any more. Written when a room
-- opens, begins, ends and is settled, not with every move.
create table unsettled (
    code         varchar(6)                  not null primary key,
    phase        varchar(8)                  not null,
    turn_seconds integer                     not null,
    expires_at   timestamp(3) with time zone not null
);

create table identities (
    public_id       varchar(64)              not null primary key,
    private_id_hash bytea                    not null,
    since           timestamp with time zone not null
);

-- The outbox: the table that db-scheduler asks for.
create table scheduled_tasks (
    task_name            varchar(100)             not null,
    task_instance        varchar(100)             not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean                  not null,
    picked_by            varchar(50),
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat       timestamp with time zone,
    version              bigint                   not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_alive on scheduled_tasks (last_heartbeat);
