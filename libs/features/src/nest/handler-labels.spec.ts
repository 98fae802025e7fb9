import { All, Controller, Get, Head, Module, Options, Post, Sse, type Type } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { describe, expect, it } from '@jest/globals';
import { EMPTY } from 'rxjs';
import { InProcessEntitlementStore } from '../adapters/in-process/in-process-entitlement-store.js';
import { UnknownFeaturesError, UnlabelledHandlersError } from '../domain/errors.js';
import { FeaturesModule } from './features.module.js';
import { boot, probeOptions } from './probe-app.fixture.js';
import { RequiresFeature } from './requires-feature.decorator.js';
import { Ungated } from './ungated.decorator.js';

@Controller('labelled')
class Labelled {
  @Ungated('for everyone')
  @Get()
  open(): void {}

  @RequiresFeature('hitl')
  @Get('gated')
  gated(): void {}

  helper(): void {}
}

@Ungated('for everyone')
@Controller('whole-class')
class WholeClass {
  @Get()
  plain(): void {}
}

const verbs = { All, Get, Head, Options, Post, Sse };

function unlabelled(verb: keyof typeof verbs): Type {
  class Unlabelled {
    open() {
      return EMPTY;
    }
  }
  const handler = Object.getOwnPropertyDescriptor(Unlabelled.prototype, 'open') ?? {};
  verbs[verb]('path')(Unlabelled.prototype, 'open', handler);
  Controller('unlabelled')(Unlabelled);
  return Unlabelled;
}

/** Boots an application that holds the controllers in a module of their own. */
async function booting(...controllers: Type[]): Promise<void> {
  @Module({ controllers })
  class FarAwayModule {}

  @Module({ imports: [FeaturesModule.forRoot(probeOptions(new InProcessEntitlementStore())), FarAwayModule] })
  class ProbeModule {}
  const app = await boot(new FastifyAdapter(), ProbeModule);
  await app.close();
}

describe('the boot', () => {
  it('goes ahead when every handler is labelled, itself or by its class', async () => {
    await expect(booting(Labelled, WholeClass)).resolves.toBeUndefined();
  });

  it.each(Object.keys(verbs) as (keyof typeof verbs)[])(
    'is refused by an unlabelled @%s, by name',
    async (verb) => {
      const refusal = expect(booting(Labelled, unlabelled(verb))).rejects;
      await refusal.toBeInstanceOf(UnlabelledHandlersError);
      await refusal.toMatchObject({ handlers: ['Unlabelled.open'] });
      await refusal.toThrow('No @RequiresFeature or @Ungated on: Unlabelled.open.');
    },
  );

  it('is refused by a handler that overrides a labelled one', async () => {
    @Controller('override')
    class Override extends Labelled {
      @Get('gated')
      override gated(): void {}
    }
    await expect(booting(Override)).rejects.toMatchObject({ handlers: ['Override.gated'] });
  });

  it('names every unlabelled handler, not the first alone', async () => {
    const handlers = ['Unlabelled.open', 'Unlabelled.open'];
    await expect(booting(unlabelled('Get'), unlabelled('Post'))).rejects.toMatchObject({ handlers });
  });

  it('is refused by a label that the catalogue does not know, which plain JavaScript could write', async () => {
    @Controller('typo')
    class Typo {
      @RequiresFeature('biling' as never)
      @Get()
      gated(): void {}
    }
    const refusal = expect(booting(Typo)).rejects;
    await refusal.toBeInstanceOf(UnknownFeaturesError);
    await refusal.toThrow('"biling" on Typo.gated');
  });
});
