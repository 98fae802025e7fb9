import 'reflect-metadata';
import { readConfiguration } from './configuration/index.js';
import { loadEnvironmentFile } from './configuration/load-environment-file.js';
import { createApp } from './create-app.js';

try {
  // npm run api names the project's; tests and `npm start` name none
  loadEnvironmentFile(process.argv[2]);
  const configuration = readConfiguration();
  const app = await createApp(configuration);
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  await app.listen(configuration.port, configuration.host);
} catch (error) {
  // what stops a start is for the person who starts it: the sentence, not the stack
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
