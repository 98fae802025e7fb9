import 'reflect-metadata';
import {
  Body,
  Controller,
  Get,
  Module,
  NotFoundException,
  Param,
  Post,
  Put,
  Query,
  UseGuards,
  type CanActivate,
  type Type,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';
import { readConfiguration } from '../../src/configuration/index.js';
import {
  ApiError,
  configureApp,
  createAdapter,
  createLogger,
  IfMatch,
  pageQuerySchema,
  TakesJson,
  tenantIdSchema,
  type EntityTagCondition,
} from '../../src/http/index.js';

const thing = z.strictObject({
  name: z.string().max(20),
  count: z.int().optional(),
  flags: z.array(z.boolean()).optional(),
});

class Hidden implements CanActivate {
  canActivate(): never {
    throw new ApiError('not_found');
  }
}

@Controller('probe')
class ProbeController {
  @Get('things/:tenant_id')
  read(
    @Param('tenant_id', { schema: tenantIdSchema }) tenantId: string,
    @Query({ schema: pageQuerySchema }) page: object,
  ) {
    return { tenantId, page };
  }

  @TakesJson()
  @Put('things/:tenant_id')
  write(@Param('tenant_id') tenantId: string, @Body({ schema: thing }) body: z.output<typeof thing>) {
    return { tenantId, body };
  }

  @UseGuards(Hidden)
  @TakesJson()
  @Post('hidden')
  hidden(@Body({ schema: thing }) body: object) {
    return body;
  }

  @TakesJson()
  @Post('forgotten/echo')
  echo(@Body({ schema: z.unknown() }) body: unknown) {
    return { body };
  }

  @Post('bodiless')
  bodiless() {
    return { done: true };
  }

  @Put('matching')
  matching(@IfMatch() condition: EntityTagCondition) {
    return condition;
  }

  @Get('fails/:how')
  fail(@Param('how') how: string) {
    if (how === 'nest') throw new NotFoundException('s3cret');
    throw Object.assign(new Error('s3cret'), { statusCode: 418 });
  }
}

/** The edge of the service around a few routes that show it: real Fastify, no database. */
export async function startProbe(
  environment: Record<string, string> = {},
  controllers: readonly Type[] = [ProbeController],
) {
  @Module({ controllers: [...controllers] })
  class ProbeModule {}

  let log = '';
  const configuration = readConfiguration({
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    SESSION_SECRET: 'a-secret-of-the-tests-0123456789-abcdef',
    NODE_ENV: 'test',
    ...environment,
  });
  const logger = createLogger('info', { write: (text) => void (log += text) });
  const adapter = createAdapter(configuration, logger);
  const app = await NestFactory.create<NestFastifyApplication>(ProbeModule, adapter, {
    abortOnError: false,
    bufferLogs: true,
  });
  configureApp(app);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  return { port, log: () => log, close: () => app.close() };
}
