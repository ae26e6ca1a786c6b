begin atomic
  select r.metric, sum(r.quantity), count(*)
    from platform.usage_records r
   where r.organization_id = organization
     and r.recorded_at >= from_day::timestamp at time zone 'UTC'
     and r.recorded_at < to_day::timestamp at time zone 'UTC'
   group by r.metric
   order by r.metric;
end
