-- The registry's three services, each with accounts of its own.
alter table ws400.accounts
  add column service text not null default 'case' check (service in ('case', 'sample', 'result')),
  drop constraint accounts_pkey,
  add primary key (app_id, service);
-- A stand-in that has its accounts already gets those of the laboratory too; an empty one fills them from its file.
insert into ws400.accounts (app_id, app_key_sha256, is_enabled, service)
  select id, sha256(convert_to(key, 'UTF8')), true, service
    from (values ('PruebasMuestras_ID', 'PruebasMuestras_KEY', 'sample'),
                 ('PruebasResultados_ID', 'PruebasResultados_KEY', 'result')) as a (id, key, service)
   where exists (select from ws400.accounts);

-- What a laboratory adds to a case. The first number is far from 1, which a real client takes for a failure.
create table ws400.samples (
  id integer generated always as identity (start with 1000) primary key,
  id_caso integer not null references ws400.cases,
  id_muestra integer not null,
  id_tipo_muestra integer not null,
  -- as it was understood, with the registry's keys
  sample jsonb not null,
  reported_by text not null,
  reported_at timestamptz not null
);
create index samples_of_case on ws400.samples (id_caso, id_muestra, id_tipo_muestra, id);

create table ws400.results (
  id integer generated always as identity (start with 1000) primary key,
  id_evento_muestra integer not null references ws400.samples,
  result jsonb not null,
  reported_by text not null,
  reported_at timestamptz not null
);
create index results_of_sample on ws400.results (id_evento_muestra, id);
grant select, insert on ws400.samples, ws400.results to :service_role;
