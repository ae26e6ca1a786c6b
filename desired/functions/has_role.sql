select exists (
  select
    from platform.memberships m
    join platform.users u on u.id = m.user_id
   where m.user_id = person
     and m.organization_id = organization
     and m.role <= at_least       -- strongest first
     and u.disabled_at is null)
