-- How far the house's time is ahead of this database's clock. 0 but in the hours after a clock has jumped.
create table house_time (
    millis_ahead bigint not null
);
insert into house_time values (0);
