#!/usr/bin/env node
import { runConsole } from './run-console.js';
import { processTerminal } from './terminal.js';

// whoever reads the answer may stop listening, as in `gatehouse audit export | head`
process.stdout.on('error', () => process.exit());
process.exitCode = await runConsole(process.argv.slice(2), processTerminal());
