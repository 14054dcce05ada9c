-- The registry's stand-in: a world of its own. None of it is a tenant's data, and no service but the stand-in reads it.

-- Who may ask. Of a key only its SHA-256 is kept.
create table ws400.accounts (
  app_id text primary key,
  app_key_sha256 bytea not null check (length(app_key_sha256) = 32),
  is_enabled boolean not null
);

-- Group, event and classification that belong together: a line of the list that the registry publishes.
create table ws400.event_codes (
  id_grupo_evento integer not null,
  id_evento integer not null,
  id_clasificacion_manual integer not null,
  grupo_evento text not null,
  evento text not null,
  clasificacion_manual text not null,
  is_enabled boolean not null,
  primary key (id_grupo_evento, id_evento, id_clasificacion_manual)
);
create index event_codes_of_event on ws400.event_codes (id_evento);

create table ws400.provinces (
  id_provincia integer primary key,
  nombre text not null
);
create table ws400.departments (
  id_departamento integer primary key,
  id_provincia integer not null references ws400.provinces deferrable initially deferred,
  nombre text not null
);
create table ws400.localities (
  id_departamento integer not null references ws400.departments deferrable initially deferred,
  id_localidad integer not null,
  nombre text not null,
  primary key (id_departamento, id_localidad)
);

create table ws400.establishments (
  refes text primary key check (refes ~ '^[0-9]{14}$'),
  nombre text not null
);

-- Documents that the registry says it does not find.
create table ws400.citizens_not_found (
  tipo_documento integer not null,
  numero_documento text not null,
  primary key (tipo_documento, numero_documento)
);

-- The tables above come from files, which the stand-in loads at its start.
grant select, insert, delete on ws400.accounts, ws400.event_codes, ws400.provinces, ws400.departments,
  ws400.localities, ws400.establishments, ws400.citizens_not_found to :service_role;

create table ws400.cases (
  -- where the source's own numbers begin
  id_caso integer generated always as identity (start with 2106719) primary key,
  tipo_documento integer not null,
  numero_documento text,
  sexo text not null check (sexo in ('M', 'F', 'A', 'X')),
  id_grupo_evento integer not null,
  id_evento integer not null,
  id_clasificacion_manual integer not null,
  fecha_papel date not null,
  refes text not null,
  -- the report as it was understood, with the registry's keys
  report jsonb not null,
  reported_by text not null,
  reported_at timestamptz not null
);
-- One case of an event for each citizen. Without a document number nobody is known to be the same.
create unique index case_of_citizen on ws400.cases (tipo_documento, numero_documento, sexo, id_evento)
  where numero_documento is not null;
grant select, insert on ws400.cases to :service_role;
