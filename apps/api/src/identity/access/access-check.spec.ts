import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { AccessCheck } from './access-check.js';
import { Allow } from './allow.decorator.js';
import { Anonymous } from './anonymous.decorator.js';

@Controller('labelled')
class LabelledController {
  @Allow('member')
  @Get('a')
  allowed() {
    return this.notAHandler();
  }

  @Anonymous()
  @Get('b')
  anonymous() {
    return 1;
  }

  notAHandler() {
    return 1;
  }
}

@Allow('operator')
@Controller('class')
class LabelledClassController {
  @Get()
  read() {
    return 1;
  }
}

@Controller('forgotten')
class ForgottenController {
  @Anonymous()
  @Get('a')
  labelled() {
    return 1;
  }

  @Get('b')
  open() {
    return 1;
  }
}

async function boot(...controllers: Type[]): Promise<void> {
  @Module({ imports: [DiscoveryModule], controllers, providers: [AccessCheck] })
  class Application {}
  const application = await Test.createTestingModule({ imports: [Application] }).compile();
  await application.init();
  await application.close();
}

describe('the boot', () => {
  it('goes on when every handler says whom it is for', async () => {
    await expect(boot(LabelledController, LabelledClassController)).resolves.toBeUndefined();
  });

  it('stops at a handler that does not, and names it', async () => {
    await expect(boot(LabelledController, ForgottenController)).rejects.toThrow(
      'No @Allow or @Anonymous on: ForgottenController.open.',
    );
  });
});
