const warning = 40;

/** What of a service's log line is worth the terminal: a warning or worse of a structured log, or a plain error line. */
export function notableLine(line: string, stream: 'stdout' | 'stderr'): string | undefined {
  if (!line.startsWith('{')) return stream === 'stderr' && line.trim() !== '' ? line : undefined;
  try {
    return ofRecord(JSON.parse(line) as Record<string, unknown>);
  } catch {
    // not a log record after all: as any other line
    return stream === 'stderr' ? line : undefined;
  }
}

function ofRecord(record: Record<string, unknown>): string | undefined {
  if (typeof record['level'] !== 'number' || record['level'] < warning) return undefined;
  const cause = (record['err'] as { message?: unknown } | undefined)?.message;
  const words = [record['msg'], cause].filter((word) => typeof word === 'string' && word !== '');
  return words.length === 0 ? JSON.stringify(record) : [...new Set(words)].join(': ');
}
