import { Controller, Get, Module, UseGuards, type Type } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { describe, expect, it } from '@jest/globals';
import { InProcessEntitlementStore } from '../adapters/in-process/in-process-entitlement-store.js';
import { FeaturesModule } from './features.module.js';
import { BelieveEveryone, boot, probeOptions } from './probe-app.fixture.js';
import { RequiresFeature } from './requires-feature.decorator.js';

@RequiresFeature('billing')
@UseGuards(BelieveEveryone)
@Controller('below')
class AuthenticationBelow {
  @Get()
  gated(): string {
    return 'in';
  }
}

@UseGuards(BelieveEveryone)
@RequiresFeature('billing')
@Controller('above')
class AuthenticationAbove {
  @Get()
  gated(): string {
    return 'in';
  }
}

@UseGuards(BelieveEveryone)
@Controller('class')
class AuthenticationOnTheClass {
  @RequiresFeature('billing')
  @Get()
  gated(): string {
    return 'in';
  }
}

/** Without a global authentication: these classes bring their own. */
async function statusOf(controller: Type, url: string): Promise<number> {
  const store = new InProcessEntitlementStore();
  store.addTenant('acme');

  @Module({ imports: [FeaturesModule.forRoot(probeOptions(store))], controllers: [controller] })
  class OwnAuthenticationModule {}
  const app = await boot<NestFastifyApplication>(new FastifyAdapter(), OwnAuthenticationModule);
  const { statusCode } = await app.inject({ url, headers: { authorization: 'acme' } });
  await app.close();
  return statusCode;
}

describe('an authentication that is no global guard', () => {
  it.each([
    ['stands below the label', AuthenticationBelow, '/below', 200],
    ['stands on the class of a labelled method', AuthenticationOnTheClass, '/class', 200],
    ['stands above the label, too late: everybody is refused', AuthenticationAbove, '/above', 403],
  ])('%s', async (_, controller, url, status) => {
    expect(await statusOf(controller, url)).toBe(status);
  });
});
