import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';

const onDebian = '/usr/bin/chromium';

/** `CHROMIUM_PATH`, else the machine's own, else the one that came with `npm install`. */
export const chromiumPath = async (): Promise<string> =>
  process.env['CHROMIUM_PATH'] ?? (existsSync(onDebian) ? onDebian : sparticuz.executablePath());
