import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { Configuration } from './configuration/index.js';
import { DenialFilter } from './features/denial.filter.js';
import { serveDocuments } from './http/document/serve-documents.js';
import { configureApp, createAdapter } from './http/index.js';

/** The application as the server and the tests run it, not yet listening. */
export async function createApp(configuration: Configuration): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(configuration),
    createAdapter(configuration),
    { abortOnError: false, bufferLogs: true },
  );
  configureApp(app);
  // after the one that answers everything: of two that could, Nest takes the one that came last
  app.useGlobalFilters(app.get(DenialFilter));
  if (configuration.servesDocuments) serveDocuments(app);
  return app;
}
