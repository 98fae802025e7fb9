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

/** The last words of a service as people read them: what is notable of its last lines, or else all of them. */
export function lastWords(lines: string, atMost = 20): string {
  const all = lines.split('\n');
  const notable = all.flatMap((line) => notableLine(line, 'stderr') ?? []);
  return (notable.length > 0 ? notable : all).slice(-atMost).join('\n');
}

function ofRecord(record: Record<string, unknown>): string | undefined {
  if (typeof record['level'] !== 'number' || record['level'] < warning) return undefined;
  const cause = (record['err'] as { message?: unknown } | undefined)?.message;
  const words = [record['msg'], cause].filter((word) => typeof word === 'string' && word !== '');
  return words.length === 0 ? JSON.stringify(record) : [...new Set(words)].join(': ');
}
