/** The embedded server's settings, beside PostgreSQL's own defaults. */
export function serverSettings(options: { port: number; durable: boolean; settings: Record<string, string> }): string {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(options.port),
    // A socket's path is at most 107 bytes, which a checkout deep in a home exceeds.
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] %d ',
    // Statements and details of errors hold data of people, which the log must not.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    fsync: onOff(options.durable),
    full_page_writes: onOff(options.durable),
    synchronous_commit: onOff(options.durable),
    ...options.settings,
  }
  return Object.entries(settings)
    .map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`)
    .join('')
}

function onOff(value: boolean): string {
  return value ? 'on' : 'off'
}
