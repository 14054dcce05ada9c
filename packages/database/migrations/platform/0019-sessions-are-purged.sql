-- release-before: works
-- What is over opens nothing any more. The entry of the purge tells that it is gone.
grant delete on platform.sessions, platform.invitations to :service_role;
create index sessions_over on platform.sessions (tenant_id, (coalesce(ended_at, expires_at)));
create index invitations_over on platform.invitations (tenant_id, (coalesce(closed_at, expires_at)));
