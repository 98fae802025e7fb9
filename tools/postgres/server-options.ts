/** Whether the data must outlive a crash of the machine. Tests throw theirs away and gain speed by it. */
export type Durability = 'kept' | 'throwaway';

const always = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  logging_collector: 'off',
  log_timezone: 'UTC',
  timezone: 'UTC',
  max_connections: '200',
  jit: 'off',
};

const throwaway = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** The arguments that `postgres` gets: loopback only, no socket in a shared folder. */
export function serverOptions(dataDir: string, port: number, durability: Durability): string[] {
  const settings = { ...always, ...(durability === 'throwaway' ? throwaway : {}) };
  const named = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', dataDir, '-p', String(port), ...named];
}
