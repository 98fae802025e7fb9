import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ErrorFilter } from './errors/error.filter.js';
import { NestLogger } from './logging/nest-logger.js';
import { ValidationPipe } from './validation/validation.pipe.js';

/** Everything that the server and the tests share once the application exists. */
export function configureApp(app: NestFastifyApplication): NestFastifyApplication {
  app.useLogger(new NestLogger(app.getHttpAdapter().getInstance().log));
  app.useGlobalFilters(new ErrorFilter());
  app.useGlobalPipes(new ValidationPipe());
  return app;
}
