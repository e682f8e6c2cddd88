-- Since when something waits in the outbox: execution_time moves on with every failure. db-scheduler does not write this column.
alter table scheduled_tasks add column queued_at timestamp with time zone default current_timestamp not null;
