select a.*
  from platform.active_members a
 where a.organization_id = organization
   and (cardinality(roles) = 0 or a.role = any (roles))
 order by a.role, a.user_id
