import { Option, type Command } from 'commander';
import type { ReadableStream } from 'node:stream/web';
import { apiCommand, withApi, type AskOptions } from '../http/api-command.js';
import type { Terminal } from '../terminal.js';
import { filterOf, withFilter, type FilterOptions } from './filter-options.js';
import { saveStream } from './save-stream.js';

interface ExportOptions extends AskOptions, FilterOptions {
  readonly format: 'ndjson' | 'csv';
  readonly output?: string;
}

/** The largest audit that there is comes through in this; that it does not stop on the way is watched piece by piece. */
const longestMs = 6 * 3_600_000;

export function exportAudit(terminal: Terminal): Command {
  return withFilter(apiCommand('export'))
    .description('Write all of the audit, or what is wanted of it, to a file or to standard output.')
    .addOption(new Option('--format <format>', 'what to write').choices(['ndjson', 'csv']).default('ndjson'))
    .option('--output <file>', 'the file, whole or not at all; else standard output')
    .action((options: ExportOptions) =>
      withApi(
        terminal,
        options,
        async (api) => {
          const query = { ...(await filterOf(api, options)), format: options.format };
          const stream = await api.ask((client) =>
            client.GET('/v1/platform/audit', { params: { query }, parseAs: 'stream' }),
          );
          await saveStream(terminal, stream as ReadableStream<Uint8Array>, options.output);
        },
        longestMs,
      ),
    );
}
