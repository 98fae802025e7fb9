import type { LoadHook, ModuleSource } from 'node:module';
import { gatesOfMoreFeatures } from './more-features.js';

const catalogue = /\/features\/dist\/domain\/feature-catalogue\.js$/;

/** Puts lines into the service's catalogue as its file is loaded. */
export const load: LoadHook = async (url, context, nextLoad) => {
  const loaded = await nextLoad(url, context);
  if (!catalogue.test(url)) return loaded;
  const source = textOf(loaded.source).replace('defineFeatures({', `defineFeatures({ ${lines()},`);
  return { ...loaded, source };
};

function textOf(source: ModuleSource | undefined): string {
  return typeof source === 'string' ? source : Buffer.from((source ?? '') as ArrayBuffer).toString();
}

function lines(): string {
  return gatesOfMoreFeatures
    .map((gate, place) => {
      const text = { title: `More ${place}`, description: 'One more.', gate, whenUnset: 'inherits' };
      return `'more-${place}': ${JSON.stringify(text)}`;
    })
    .join(',\n');
}
