-- One row: the role that will own what this connection creates.
select current_user::text
