import 'reflect-metadata';
import { readConfiguration } from './configuration/index.js';
import { createApp } from './create-app.js';

try {
  const configuration = readConfiguration();
  const app = await createApp(configuration);
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  await app.listen(configuration.port, configuration.host);
} catch (error) {
  // what stops a start is for the person who starts it: the sentence, not the stack
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
